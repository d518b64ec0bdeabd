package org.zhibu.areas.approach.integrity.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.areas.approach.integrity.service.Ledger;
import org.zhibu.areas.approach.integrity.web.form.ProblemForm;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Enters a problem that a branch noticed. */
@Controller
@RequestMapping("/integrity/problems")
class ProblemFormController {

    private final Ledger ledger;
    private final IntegrityWords words;
    private final Posting posting;

    ProblemFormController(Ledger ledger, IntegrityWords words, Posting posting) {
        this.ledger = ledger;
        this.words = words;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") ProblemForm form, Model model) {
        return form(kept(viewer), model);
    }

    private String form(Place place, Model model) {
        model.addAttribute("action", "/integrity/problems?org=" + place.unit());
        model.addAttribute("back", "/integrity/problems?org=" + place.unit());
        model.addAttribute("styles", words.styles());
        return "integrity/problem-form";
    }

    @PostMapping
    String notice(
            Viewer viewer,
            @Valid @ModelAttribute("form") ProblemForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = kept(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    ProblemId id = ledger.notice(viewer, place, form.found());
                    Flash.done(flash, "integrity.problem.found");
                    return id.href() + "/details";
                },
                () -> form(place, model));
    }

    private static Place kept(Viewer viewer) {
        Place place = viewer.place();
        if (!IntegrityPolicy.mayKeep(viewer, place)) throw new Forbidden();
        return place;
    }
}

package org.zhibu.areas.approach.integrity.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.areas.approach.integrity.repository.CheckQueries;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Selfcheck;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Spot;
import org.zhibu.areas.approach.integrity.service.Correcting;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.areas.approach.integrity.web.form.CheckForm;
import org.zhibu.areas.approach.integrity.web.form.SpotForm;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Corrects self-checks and spot checks; where somebody else saved first, both texts are shown. */
@Controller("integrityCorrectionController")
@RequestMapping("/integrity")
class CorrectionController {

    private final CheckQueries queries;
    private final Correcting correcting;
    private final CorrectionPage page;
    private final Posting posting;

    CorrectionController(CheckQueries queries, Correcting correcting, CorrectionPage page, Posting posting) {
        this.queries = queries;
        this.correcting = correcting;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping("/checks/{id}/details")
    String selfcheck(Viewer viewer, @PathVariable SelfcheckId id, Model model) {
        Selfcheck check = kept(viewer, id);
        model.addAttribute("form", page.form(check));
        return page.selfcheck(check, model);
    }

    @PostMapping("/checks/{id}/details")
    String correct(
            Viewer viewer,
            @PathVariable SelfcheckId id,
            @Valid @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Selfcheck check = kept(viewer, id);
        if (form.getPeriod().isBlank()) form.setPeriod(check.period().toString());
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    correcting.correct(viewer, id, form.getVersion(), form.held(page.asked(check)));
                    Flash.done(flash, "integrity.selfcheck.changed");
                    return id.href();
                },
                () -> page.selfcheck(check, model),
                () -> page.conflict(kept(viewer, id), form, model));
    }

    private Selfcheck kept(Viewer viewer, SelfcheckId id) {
        Selfcheck check = viewer.find(scope -> queries.selfcheck(scope, id));
        if (!IntegrityPolicy.mayCorrect(viewer, check)) throw new Forbidden();
        return check;
    }

    @GetMapping("/spots/{id}/details")
    String spot(Viewer viewer, @PathVariable SpotId id, Model model) {
        Spot spot = overseen(viewer, id);
        model.addAttribute("form", page.form(spot));
        return page.spot(spot, model);
    }

    @PostMapping("/spots/{id}/details")
    String correct(
            Viewer viewer,
            @PathVariable SpotId id,
            @Valid @ModelAttribute("form") SpotForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Spot spot = overseen(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    correcting.correct(viewer, id, form.getVersion(), form.spot());
                    Flash.done(flash, "integrity.spot.changed");
                    return id.href();
                },
                () -> page.spot(spot, model),
                () -> page.conflict(overseen(viewer, id), form, model));
    }

    private Spot overseen(Viewer viewer, SpotId id) {
        Spot spot = viewer.find(scope -> queries.spot(scope, id));
        if (!IntegrityPolicy.mayCorrect(viewer, spot)) throw new Forbidden();
        return spot;
    }
}

package org.zhibu.areas.approach.integrity.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.Questions;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.service.Examining;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.areas.approach.integrity.web.form.CheckForm;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** A branch examines itself: the list of questions, each answered. */
@Controller
@RequestMapping("/integrity/checks")
class SelfcheckController {

    private final Examining examining;
    private final Questions questions;
    private final IntegrityWords words;
    private final Posting posting;

    SelfcheckController(Examining examining, Questions questions, IntegrityWords words, Posting posting) {
        this.examining = examining;
        this.questions = questions;
        this.words = words;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @RequestParam(required = false) @Nullable String period, Model model) {
        Place place = kept(viewer);
        List<CheckPeriod> open = examining.open(place);
        CheckPeriod chosen =
                period == null ? open.stream().findFirst().orElse(examining.current()) : CheckPeriod.of(period);
        model.addAttribute("form", CheckForm.blank(chosen, words.today(), questions.of(chosen)));
        return form(place, chosen, open, model);
    }

    private String form(Place place, CheckPeriod period, List<CheckPeriod> open, Model model) {
        model.addAttribute("heading", "integrity.check.form");
        model.addAttribute("place", place);
        model.addAttribute("action", "/integrity/checks?org=" + place.unit());
        model.addAttribute("back", "/integrity/checks?org=" + place.unit());
        model.addAttribute("questions", questions.of(period));
        model.addAttribute("chosen", words.period(period));
        model.addAttribute("closed", !open.contains(period));
        model.addAttribute(
                "others",
                open.stream()
                        .filter(one -> !one.equals(period))
                        .map(one -> Choice.of(one, words.period(one)))
                        .toList());
        model.addAttribute("today", words.today());
        return "integrity/check-form";
    }

    @PostMapping
    String hold(
            Viewer viewer,
            @Valid @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = kept(viewer);
        CheckPeriod period = CheckPeriod.of(form.getPeriod());
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    SelfcheckId id = examining.hold(viewer, place, form.held(number -> true));
                    Flash.done(flash, "integrity.selfcheck.held");
                    return id.href();
                },
                () -> form(place, period, examining.open(place), model));
    }

    private static Place kept(Viewer viewer) {
        Place place = viewer.place();
        if (!IntegrityPolicy.mayExamine(viewer, place)) throw new Forbidden();
        return place;
    }
}

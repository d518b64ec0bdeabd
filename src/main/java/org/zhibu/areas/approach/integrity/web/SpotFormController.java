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
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.areas.approach.integrity.service.SpotChecking;
import org.zhibu.areas.approach.integrity.web.form.SpotForm;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** A committee writes down what it looked into in the branch being looked at. */
@Controller
@RequestMapping("/integrity/spots")
class SpotFormController {

    private final SpotChecking checking;
    private final IntegrityWords words;
    private final Posting posting;

    SpotFormController(SpotChecking checking, IntegrityWords words, Posting posting) {
        this.checking = checking;
        this.words = words;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") SpotForm form, Model model) {
        Place place = overseen(viewer);
        if (form.getHeldOn() == null) form.setHeldOn(words.today());
        if (form.getCheckedBy().isBlank()) form.setCheckedBy(viewer.name());
        return form(place, model);
    }

    private String form(Place place, Model model) {
        model.addAttribute("heading", "integrity.spot.form");
        model.addAttribute("place", place);
        model.addAttribute("action", "/integrity/spots?org=" + place.unit());
        model.addAttribute("back", "/integrity/spots?org=" + place.unit());
        model.addAttribute("styles", words.styles());
        model.addAttribute("today", words.today());
        return "integrity/spot-form";
    }

    @PostMapping
    String look(
            Viewer viewer,
            @Valid @ModelAttribute("form") SpotForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = overseen(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    SpotId id = checking.look(viewer, place, form.spot());
                    Flash.done(flash, "integrity.spot.held");
                    return id.href();
                },
                () -> form(place, model));
    }

    private static Place overseen(Viewer viewer) {
        Place place = viewer.place();
        if (!IntegrityPolicy.maySpot(viewer, place)) throw new Forbidden();
        return place;
    }
}

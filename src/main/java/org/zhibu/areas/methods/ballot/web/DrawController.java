package org.zhibu.areas.methods.ballot.web;

import java.util.Map;
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
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.service.BallotPolicy;
import org.zhibu.areas.methods.ballot.service.Balloting;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Draws up a poll. */
@Controller
@RequestMapping("/ballot/boxes")
class DrawController {

    private final Balloting balloting;
    private final BoxPage page;
    private final Posting posting;

    DrawController(Balloting balloting, BoxPage page, Posting posting) {
        this.balloting = balloting;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, Model model) {
        model.addAllAttributes(Map.of("form", BoxForm.with(page.usualChoices())));
        return form(viewer, viewer.place(), model);
    }

    private String form(Viewer viewer, Place place, Model model) {
        if (!BallotPolicy.mayKeep(viewer, place)) throw new Forbidden();
        model.addAttribute("action", "/ballot/boxes?org=" + place.unit());
        model.addAttribute("back", "/ballot/boxes?org=" + place.unit());
        return "ballot/form";
    }

    @PostMapping
    String draw(
            Viewer viewer,
            @ModelAttribute("form") BoxForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        if (!BallotPolicy.mayKeep(viewer, place)) throw new Forbidden();
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    BoxId id = balloting.draw(viewer, place, form.draft());
                    Flash.done(flash, "ballot.box.drawn");
                    return id.href();
                },
                () -> form(viewer, place, model));
    }
}

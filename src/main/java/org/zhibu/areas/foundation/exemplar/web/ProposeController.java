package org.zhibu.areas.foundation.exemplar.web;

import jakarta.validation.Valid;
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
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.service.ExemplarPolicy;
import org.zhibu.areas.foundation.exemplar.service.Proposing;
import org.zhibu.areas.foundation.exemplar.service.Starts;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Proposes a practice; {@code ?topic=} names the research it starts from, {@code ?from=} anything else. */
@Controller("exemplarProposeController")
@RequestMapping("/exemplar/practices")
class ProposeController {

    private final Proposing proposing;
    private final Origins origins;
    private final Starts starts;
    private final Posting posting;

    ProposeController(Proposing proposing, Origins origins, Starts starts, Posting posting) {
        this.proposing = proposing;
        this.origins = origins;
        this.starts = starts;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") ProposalForm form, Model model) {
        Place place = proposingPlace(viewer);
        starts.beginning(viewer, form.getFrom()).ifPresent(form::begin);
        return form(place, model);
    }

    private String form(Place place, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("action", "/exemplar/practices?org=" + place.unit());
        model.addAttribute("back", "/exemplar/practices?org=" + place.unit());
        model.addAttribute("origins", origins.choices(place.scope(), place.home()));
        return "exemplar/form";
    }

    @PostMapping
    String propose(
            Viewer viewer,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Place place = proposingPlace(viewer);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    PracticeId id = proposing.propose(viewer, place, form.proposal());
                    starts.proposed(viewer, form.getFrom(), id);
                    Flash.done(flash, "exemplar.practice.proposed");
                    return id.href();
                },
                () -> form(place, model));
    }

    private static Place proposingPlace(Viewer viewer) {
        Place place = viewer.place();
        if (!ExemplarPolicy.mayPropose(viewer, place)) throw new Forbidden();
        return place;
    }
}

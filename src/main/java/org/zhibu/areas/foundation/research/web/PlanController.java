package org.zhibu.areas.foundation.research.web;

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
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.service.ResearchPolicy;
import org.zhibu.areas.foundation.research.service.Researching;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Plans a topic. */
@Controller("researchPlanController")
@RequestMapping("/research/topics")
class PlanController {

    private final Researching researching;
    private final Posting posting;

    PlanController(Researching researching, Posting posting) {
        this.researching = researching;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") TopicForm form, Model model) {
        return form(planning(viewer), model);
    }

    private static String form(Place place, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("action", "/research/topics?org=" + place.unit());
        model.addAttribute("back", "/research/topics?org=" + place.unit());
        return "research/form";
    }

    @PostMapping
    String plan(
            Viewer viewer,
            @Valid @ModelAttribute("form") TopicForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Place place = planning(viewer);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    TopicId id = researching.plan(viewer, place, form.plan());
                    Flash.done(flash, "research.topic.planned");
                    return id.href();
                },
                () -> form(place, model));
    }

    private static Place planning(Viewer viewer) {
        Place place = viewer.place();
        if (!ResearchPolicy.mayPlan(viewer, place)) throw new Forbidden();
        return place;
    }
}

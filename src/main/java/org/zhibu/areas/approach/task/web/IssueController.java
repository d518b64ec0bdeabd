package org.zhibu.areas.approach.task.web;

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
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.service.Issuing;
import org.zhibu.areas.approach.task.service.TaskPolicy;
import org.zhibu.areas.foundation.research.MeasureRef;
import org.zhibu.areas.foundation.research.Measures;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Issues a task; {@code ?measure=} names the measure of research it carries out. */
@Controller("taskIssueController")
@RequestMapping("/task/tasks")
class IssueController {

    private final Issuing issuing;
    private final IssueChoices choices;
    private final Posting posting;

    IssueController(Issuing issuing, IssueChoices choices, Posting posting) {
        this.issuing = issuing;
        this.choices = choices;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(
            Viewer viewer,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(required = false) @Nullable TaskId like,
            Model model) {
        Place place = issuing(viewer);
        TaskForm form = like == null ? choices.begin(place, measure) : choices.again(viewer, like);
        model.addAttribute("form", form);
        return form(place, form, model);
    }

    private String form(Place place, TaskForm form, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("action", "/task/tasks?org=" + place.unit());
        model.addAttribute("back", "/task/tasks?org=" + place.unit());
        choices.fill(place, form, model);
        return "task/form";
    }

    @PostMapping
    String issue(
            Viewer viewer,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Place place = issuing(viewer);
        MeasureRef measure = choices.measure(place, form.getMeasure())
                .map(Measures.Found::measure)
                .orElse(null);
        form.check(errors);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    TaskId id = issuing.issue(viewer, place, form.asked(choices.today()), form.isAnyway(), measure);
                    Flash.done(flash, "task.task.issued");
                    return id.href();
                },
                () -> form(place, form, model));
    }

    private static Place issuing(Viewer viewer) {
        Place place = viewer.place();
        if (!TaskPolicy.mayIssue(viewer, place)) throw new Forbidden();
        return place;
    }
}

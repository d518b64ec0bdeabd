package org.zhibu.areas.approach.task.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.zhibu.areas.approach.task.FieldKind;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.service.Issuing;
import org.zhibu.areas.approach.task.service.TaskPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;
import org.zhibu.shared.ui.Show;

/** Issues a task. */
@Controller("taskIssueController")
@RequestMapping("/task/tasks")
class IssueController {

    private final TaskQueries queries;
    private final Issuing issuing;
    private final Posting posting;
    private final Show show;
    private final Clock clock;

    IssueController(TaskQueries queries, Issuing issuing, Posting posting, Show show, Clock clock) {
        this.queries = queries;
        this.issuing = issuing;
        this.posting = posting;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(Viewer viewer, Model model) {
        model.addAttribute("form", TaskForm.on(LocalDate.now(clock)));
        return form(viewer, viewer.place(), model);
    }

    private String form(Viewer viewer, Place place, Model model) {
        if (!TaskPolicy.mayIssue(viewer, place)) throw new Forbidden();
        model.addAttribute("place", place);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("action", "/task/tasks?org=" + place.unit());
        model.addAttribute("back", "/task/tasks?org=" + place.unit());
        model.addAttribute("branches", branches(place));
        model.addAttribute("kinds", kinds());
        model.addAttribute("figures", figures());
        model.addAttribute(
                "whoms",
                List.of(
                        Choice.of("ALL", show.text("task.form.all")),
                        Choice.of("CHOSEN", show.text("task.form.chosen"))));
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
        Place place = viewer.place();
        if (!TaskPolicy.mayIssue(viewer, place)) throw new Forbidden();
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    TaskId id = issuing.issue(viewer, place, form.asked(LocalDate.now(clock)), form.isAnyway());
                    Flash.done(flash, "task.task.issued");
                    return id.href();
                },
                () -> form(viewer, place, model));
    }

    private List<Choice> branches(Place place) {
        return queries.branchesBelow(place.scope(), place.home()).stream()
                .map(branch -> new Choice(branch.unit().text(), branch.name(), branch.above()))
                .toList();
    }

    private List<Choice> kinds() {
        return Arrays.stream(FieldKind.values())
                .map(kind -> Choice.of(kind, show.text("task.kind." + kind)))
                .toList();
    }

    private List<Choice> figures() {
        return Arrays.stream(Known.values())
                .map(known -> Choice.of(known, show.text("task.known." + known)))
                .toList();
    }
}

package org.zhibu.areas.approach.project.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.service.CarryingOut;
import org.zhibu.areas.approach.project.service.PostsOfDuty;
import org.zhibu.areas.approach.project.web.form.DutyForm;
import org.zhibu.areas.approach.project.web.form.MeasureForm;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Adds to a project: Party measures and posts of duty. */
@Controller
@RequestMapping("/project/projects/{id}")
class ProjectPartController {

    private final ProjectQueries queries;
    private final CarryingOut carrying;
    private final PostsOfDuty duties;
    private final ProjectPage page;
    private final Posting posting;

    ProjectPartController(
            ProjectQueries queries, CarryingOut carrying, PostsOfDuty duties, ProjectPage page, Posting posting) {
        this.queries = queries;
        this.carrying = carrying;
        this.duties = duties;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping("/measures")
    String measure(
            Viewer viewer,
            @PathVariable ProjectId id,
            @Valid @ModelAttribute("measure") MeasureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Part part = new Part("measure", form, errors);
        return add(viewer, id, part, model, flash, () -> carrying.take(viewer, id, form.getVersion(), form.measure()));
    }

    @PostMapping("/duties")
    String duty(
            Viewer viewer,
            @PathVariable ProjectId id,
            @Valid @ModelAttribute("duty") DutyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Part part = new Part("duty", form, errors);
        return add(viewer, id, part, model, flash, () -> duties.give(viewer, id, form.getVersion(), form.duty()));
    }

    /** What was sent: the word of the part, its form and what is wrong with it. */
    private record Part(String name, MoveForm form, BindingResult errors) {}

    private String add(Viewer viewer, ProjectId id, Part part, Model model, RedirectAttributes flash, Runnable adding) {
        Project project = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(
                viewer,
                part.form().getOnce(),
                part.errors(),
                () -> {
                    adding.run();
                    Flash.done(flash, "project.project." + part.name());
                    return id.href() + "#" + part.name();
                },
                () -> {
                    model.addAttribute("opened", part.name());
                    return page.fill(viewer, project, model);
                });
    }
}

package org.zhibu.areas.approach.project.web;

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
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.service.Entering;
import org.zhibu.areas.approach.project.service.ProjectPolicy;
import org.zhibu.areas.approach.project.web.form.FigureForm;
import org.zhibu.areas.approach.project.web.form.PlannedForm;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The numbers of the quarters: all planned ones on a page of their own, what came about one by one. */
@Controller
@RequestMapping("/project/projects/{id}")
class ProjectFigureController {

    private final ProjectQueries queries;
    private final Entering entering;
    private final ProjectPage page;
    private final ProjectFigures figures;
    private final Posting posting;

    ProjectFigureController(
            ProjectQueries queries, Entering entering, ProjectPage page, ProjectFigures figures, Posting posting) {
        this.queries = queries;
        this.entering = entering;
        this.page = page;
        this.figures = figures;
        this.posting = posting;
    }

    @GetMapping("/plan")
    String plan(Viewer viewer, @PathVariable ProjectId id, Model model) {
        Project project = arranged(viewer, id);
        model.addAttribute("form", figures.formOf(project));
        return figures.page(project, model);
    }

    @PostMapping("/plan")
    String plan(
            Viewer viewer,
            @PathVariable ProjectId id,
            @Valid @ModelAttribute("form") PlannedForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Project project = arranged(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    entering.plan(viewer, id, form.getVersion(), form.figures(project.quarters()));
                    Flash.done(flash, "project.project.planned");
                    return id.href() + "#figures";
                },
                () -> figures.page(project, model));
    }

    @PostMapping("/figures")
    String enter(
            Viewer viewer,
            @PathVariable ProjectId id,
            @Valid @ModelAttribute("figure") FigureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Project project = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    entering.enter(viewer, id, form.getVersion(), form.figure());
                    Flash.done(flash, "project.project.entry");
                    return id.href() + "#figures";
                },
                () -> {
                    model.addAttribute("opened", "figure");
                    return page.fill(viewer, project, model);
                });
    }

    private Project arranged(Viewer viewer, ProjectId id) {
        Project project = viewer.find(scope -> queries.find(scope, id));
        if (!ProjectPolicy.mayArrange(viewer, project)) throw new Forbidden();
        return project;
    }
}

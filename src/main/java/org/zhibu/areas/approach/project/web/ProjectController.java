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
import org.zhibu.areas.approach.project.service.ProjectPolicy;
import org.zhibu.areas.approach.project.service.Proposing;
import org.zhibu.areas.approach.project.web.form.ProjectForm;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a project, and changes what it is about until it is started. */
@Controller
@RequestMapping("/project/projects/{id}")
class ProjectController {

    private final ProjectQueries queries;
    private final Proposing proposing;
    private final ProjectPage page;
    private final ProjectWords words;
    private final Posting posting;

    ProjectController(
            ProjectQueries queries, Proposing proposing, ProjectPage page, ProjectWords words, Posting posting) {
        this.queries = queries;
        this.proposing = proposing;
        this.page = page;
        this.words = words;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable ProjectId id, Model model) {
        Project project = viewer.find(scope -> queries.find(scope, id));
        return page.fill(viewer, project, model);
    }

    @GetMapping("/details")
    String edit(Viewer viewer, @PathVariable ProjectId id, Model model) {
        Project project = changeable(viewer, id);
        model.addAttribute("form", ProjectForm.of(project));
        return edit(project, model);
    }

    private String edit(Project project, Model model) {
        model.addAttribute("action", project.project().href() + "/details");
        model.addAttribute("back", project.project().href());
        model.addAttribute("directions", words.directions());
        return "project/form";
    }

    @PostMapping("/details")
    String change(
            Viewer viewer,
            @PathVariable ProjectId id,
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Project project = changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    proposing.change(viewer, id, form.getVersion(), form.plan());
                    Flash.done(flash, "project.project.changed");
                    return id.href();
                },
                () -> edit(project, model));
    }

    private Project changeable(Viewer viewer, ProjectId id) {
        Project project = viewer.find(scope -> queries.find(scope, id));
        if (!ProjectPolicy.mayChange(viewer, project)) throw new Forbidden();
        return project;
    }
}

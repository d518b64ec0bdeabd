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
import org.zhibu.areas.approach.project.repository.ProjectPartQueries;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries.Duty;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.service.PostsOfDuty;
import org.zhibu.areas.approach.project.service.ProjectPolicy;
import org.zhibu.areas.approach.project.web.form.DutyForm;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The last day of a member's post of duty. */
@Controller
@RequestMapping("/project/projects/{id}/duties/{number}")
class ProjectDutyController {

    private final ProjectQueries projects;
    private final ProjectPartQueries parts;
    private final PostsOfDuty duties;
    private final Posting posting;
    private final ProjectWords words;

    ProjectDutyController(
            ProjectQueries projects,
            ProjectPartQueries parts,
            PostsOfDuty duties,
            Posting posting,
            ProjectWords words) {
        this.projects = projects;
        this.parts = parts;
        this.duties = duties;
        this.posting = posting;
        this.words = words;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable ProjectId id, @PathVariable int number, Model model) {
        DutyForm form = new DutyForm();
        form.setTo(words.today());
        model.addAttribute("form", form);
        return page(viewer, id, number, model);
    }

    private String page(Viewer viewer, ProjectId id, int number, Model model) {
        Project project = viewer.find(scope -> projects.find(scope, id));
        if (!ProjectPolicy.mayArrange(viewer, project)) throw new Forbidden();
        Duty duty = parts.dutiesOf(Scope.below(project.path()), id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
        model.addAttribute("record", project);
        model.addAttribute("url", id.href());
        model.addAttribute("version", project.version());
        model.addAttribute("duty", duty);
        return "project/duty";
    }

    @PostMapping
    String end(
            Viewer viewer,
            @PathVariable ProjectId id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") DutyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        viewer.find(scope -> projects.find(scope, id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    duties.end(viewer, id, form.getVersion(), number, form.last());
                    Flash.done(flash, "project.project.duty-ended");
                    return id.href() + "#duty";
                },
                () -> page(viewer, id, number, model));
    }
}

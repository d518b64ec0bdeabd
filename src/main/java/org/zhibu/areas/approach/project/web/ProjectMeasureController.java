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
import org.zhibu.areas.approach.project.MeasureState;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries.Measure;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.service.CarryingOut;
import org.zhibu.areas.approach.project.service.ProjectPolicy;
import org.zhibu.areas.approach.project.web.form.EndForm;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** One Party measure of a project: who carries it out by when, and what shows that it was done. */
@Controller
@RequestMapping("/project/projects/{id}/measures/{number}")
class ProjectMeasureController {

    private final ProjectQueries projects;
    private final ProjectPartQueries parts;
    private final CarryingOut carrying;
    private final Posting posting;
    private final ProjectWords words;

    ProjectMeasureController(
            ProjectQueries projects,
            ProjectPartQueries parts,
            CarryingOut carrying,
            Posting posting,
            ProjectWords words) {
        this.projects = projects;
        this.parts = parts;
        this.carrying = carrying;
        this.posting = posting;
        this.words = words;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable ProjectId id, @PathVariable int number, Model model) {
        EndForm form = new EndForm();
        form.setOutcome(MeasureState.DONE.name());
        model.addAttribute("form", form);
        return page(viewer, id, number, model);
    }

    private String page(Viewer viewer, ProjectId id, int number, Model model) {
        Project project = viewer.find(scope -> projects.find(scope, id));
        Measure measure = parts.measuresOf(Scope.below(project.path()), id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
        boolean open = measure.state() == MeasureState.OPEN;
        model.addAttribute("record", project);
        model.addAttribute("url", id.href());
        model.addAttribute("version", project.version());
        model.addAttribute("measure", measure);
        model.addAttribute("today", words.today());
        model.addAttribute("late", measure.late(words.today()));
        model.addAttribute("ends", open && ProjectPolicy.mayCarryOut(viewer, project));
        model.addAttribute("outcomes", words.outcomes());
        return "project/measure";
    }

    @PostMapping
    String end(
            Viewer viewer,
            @PathVariable ProjectId id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        viewer.find(scope -> projects.find(scope, id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    carrying.end(viewer, id, form.getVersion(), number, form.state(), form.on(), form.getEvidence());
                    Flash.done(flash, "project.measure.ended");
                    return id.href() + "#measure";
                },
                () -> page(viewer, id, number, model));
    }
}

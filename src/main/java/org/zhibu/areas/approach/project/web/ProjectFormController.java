package org.zhibu.areas.approach.project.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.project.Born;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.repository.ProjectOriginQueries;
import org.zhibu.areas.approach.project.repository.ProjectOriginQueries.Origin;
import org.zhibu.areas.approach.project.service.ProjectPolicy;
import org.zhibu.areas.approach.project.service.Proposing;
import org.zhibu.areas.approach.project.web.form.ProjectForm;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Begins a project, also from a measure of research. */
@Controller
@RequestMapping("/project/projects")
class ProjectFormController {

    private final Proposing proposing;
    private final ProjectOriginQueries origins;
    private final ProjectWords words;
    private final BranchChoices choices;
    private final Posting posting;

    ProjectFormController(
            Proposing proposing,
            ProjectOriginQueries origins,
            ProjectWords words,
            BranchChoices choices,
            Posting posting) {
        this.proposing = proposing;
        this.origins = origins;
        this.words = words;
        this.choices = choices;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") ProjectForm form, Model model) {
        int year = words.today().getYear();
        if (form.getFirstYear() == null) form.setFirstYear(year);
        if (form.getLastYear() == null) form.setLastYear(form.getFirstYear());
        return page(viewer, form, model);
    }

    private String page(Viewer viewer, ProjectForm form, Model model) {
        Place place = making(viewer, form);
        if (!form.getTopic().isBlank()) model.addAttribute("origin", origin(place, form));
        model.addAttribute("branches", place.kind().isAboveBranch() ? choices.of(place) : null);
        model.addAttribute("place", place);
        model.addAttribute("action", "/project/projects?org=" + place.unit());
        model.addAttribute("back", "/project/projects?org=" + place.unit());
        model.addAttribute("directions", words.directions());
        return "project/form";
    }

    /** The measure it comes from gives its name, unless another one was typed. */
    private Origin origin(Place place, ProjectForm form) {
        Born born = form.born();
        if (born.topic() == null) throw new NotHere();
        Origin origin =
                origins.origin(place.scope(), born.topic(), born.measure()).orElseThrow(NotHere::new);
        if (form.getTitle().isBlank()) form.setTitle(ProjectPage.cut(origin.words()));
        return origin;
    }

    @PostMapping
    String make(
            Viewer viewer,
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = making(viewer, form);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    boolean own = !place.kind().isAboveBranch();
                    ProjectId id = own
                            ? proposing.make(viewer, place, form.plan(), form.born())
                            : proposing.entrust(
                                    viewer, place, choices.chosen(place, form.branch()), form.plan(), form.born());
                    Flash.done(flash, own ? "project.project.made" : "project.project.entrusted");
                    return id.href();
                },
                () -> page(viewer, form, model));
    }

    /** A branch begins its own; a committee gives a branch a measure of the research it did itself. */
    private Place making(Viewer viewer, ProjectForm form) {
        Place place = viewer.place();
        if (!place.kind().isAboveBranch()) {
            if (!ProjectPolicy.mayPropose(viewer, place.path())) throw new Forbidden();
        } else {
            if (form.getTopic().isBlank() || !ProjectPolicy.mayEntrust(viewer, place)) throw new Forbidden();
            Origin origin = origin(place, form);
            if (origin.number() == null || !origin.path().equals(place.path())) throw new NotHere();
        }
        return place;
    }
}

package org.zhibu.areas.approach.project.web;

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
import org.zhibu.areas.approach.project.service.Moving;
import org.zhibu.areas.approach.project.web.form.ReviewForm;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Reviews the result of a project, and makes its other moves. */
@Controller
@RequestMapping("/project/projects/{id}")
class ProjectMoveController {

    private final ProjectQueries queries;
    private final Moving moving;
    private final ProjectPage page;
    private final Posting posting;
    private final RecordParts parts;

    ProjectMoveController(ProjectQueries queries, Moving moving, ProjectPage page, Posting posting, RecordParts parts) {
        this.queries = queries;
        this.moving = moving;
        this.page = page;
        this.posting = posting;
        this.parts = parts;
    }

    @PostMapping("/review")
    String review(
            Viewer viewer,
            @PathVariable ProjectId id,
            @ModelAttribute("reviewing") ReviewForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Project project = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    moving.review(viewer, id, form.getVersion(), form.given(), form.getWords());
                    return done(flash, "review", id);
                },
                () -> page.fill(viewer, project, model));
    }

    @PostMapping("/{move:proposal|approval|result|return|withdrawal|stop}")
    String move(
            Viewer viewer,
            @PathVariable ProjectId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Project project = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    moving.move(viewer, id, form.getVersion(), move, form.getWords());
                    return done(flash, move, id);
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, project, model);
                });
    }

    private static String done(RedirectAttributes flash, String move, ProjectId id) {
        Flash.done(flash, "project.project." + move);
        return id.href();
    }

    private Project find(Viewer viewer, ProjectId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

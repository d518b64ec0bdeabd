package org.zhibu.areas.service.training.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.service.Organising;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a course, and makes its moves. */
@Controller("trainingCourseController")
@RequestMapping("/training/courses/{id}")
class CourseController {

    private final CourseQueries queries;
    private final Organising organising;
    private final CoursePage page;
    private final Posting posting;
    private final RecordParts parts;

    CourseController(
            CourseQueries queries, Organising organising, CoursePage page, Posting posting, RecordParts parts) {
        this.queries = queries;
        this.organising = organising;
        this.page = page;
        this.posting = posting;
        this.parts = parts;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable CourseId id, @RequestParam(defaultValue = "1") int page, Model model) {
        return this.page.fill(viewer, find(viewer, id), page, model);
    }

    @GetMapping("/people.xlsx")
    ResponseEntity<Resource> people(Viewer viewer, @PathVariable CourseId id) {
        return page.people(viewer, find(viewer, id));
    }

    @PostMapping("/{move:publication|completion|cancellation}")
    String move(
            Viewer viewer,
            @PathVariable CourseId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        CoursePage.Seen seen = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    organising.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "training.course." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, seen, 1, model);
                });
    }

    private CoursePage.Seen find(Viewer viewer, CourseId id) {
        return viewer.find(scope -> queries.find(scope, id).map(course -> new CoursePage.Seen(course, scope)));
    }
}

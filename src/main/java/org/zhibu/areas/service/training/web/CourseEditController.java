package org.zhibu.areas.service.training.web;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.service.Organising;
import org.zhibu.areas.service.training.service.TrainingPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Changes what a course offers. */
@Controller("trainingCourseEditController")
@RequestMapping("/training/courses/{id}/details")
class CourseEditController {

    private final CourseQueries queries;
    private final Organising organising;
    private final CoursePage page;
    private final Posting posting;

    CourseEditController(CourseQueries queries, Organising organising, CoursePage page, Posting posting) {
        this.queries = queries;
        this.organising = organising;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable CourseId id, Model model) {
        Course course = changeable(viewer, id);
        model.addAllAttributes(Map.of("form", CourseForm.of(course)));
        return form(course, model);
    }

    private String form(Course course, Model model) {
        model.addAttribute("record", course);
        return page.form(course.course().href() + "/details", course.course().href(), model);
    }

    @PostMapping
    String change(
            Viewer viewer,
            @PathVariable CourseId id,
            @Valid @ModelAttribute("form") CourseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Course course = changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    organising.change(viewer, id, form.getVersion(), form.offer());
                    Flash.done(flash, "training.course.changed");
                    return id.href();
                },
                () -> form(course, model));
    }

    private Course changeable(Viewer viewer, CourseId id) {
        Course course = viewer.find(scope -> queries.find(scope, id));
        if (!TrainingPolicy.mayChange(viewer, course)) throw new Forbidden();
        return course;
    }
}

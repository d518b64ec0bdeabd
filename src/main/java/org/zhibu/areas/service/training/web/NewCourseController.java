package org.zhibu.areas.service.training.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.service.Organising;
import org.zhibu.areas.service.training.service.TrainingPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Makes a course. */
@Controller("trainingNewCourseController")
@RequestMapping("/training/courses")
class NewCourseController {

    private final Organising organising;
    private final CoursePage page;
    private final Posting posting;

    NewCourseController(Organising organising, CoursePage page, Posting posting) {
        this.organising = organising;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") CourseForm form, Model model) {
        return form(place(viewer), model);
    }

    private String form(Place place, Model model) {
        model.addAttribute("place", place);
        String list = "/training/courses?org=" + place.unit();
        return page.form(list, list, model);
    }

    @PostMapping
    String offer(
            Viewer viewer,
            @Valid @ModelAttribute("form") CourseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = place(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    CourseId id = organising.offer(viewer, place, form.offer());
                    Flash.done(flash, "training.course.made");
                    return id.href();
                },
                () -> form(place, model));
    }

    private static Place place(Viewer viewer) {
        Place place = viewer.place();
        if (!TrainingPolicy.mayOffer(viewer, place)) throw new Forbidden();
        return place;
    }
}

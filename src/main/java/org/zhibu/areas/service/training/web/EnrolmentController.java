package org.zhibu.areas.service.training.web;

import java.util.List;
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
import org.zhibu.areas.service.training.repository.CandidateQueries.Candidate;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.service.Enrolling;
import org.zhibu.areas.service.training.service.Enrolling.Enrolled;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;
import org.zhibu.shared.ui.Show;

/** An organisation enrols its people in a course. */
@Controller("trainingEnrolmentController")
@RequestMapping("/training/courses/{id}/enrolments")
class EnrolmentController {

    private static final int MOST = 100;

    private final Enrolling enrolling;
    private final Posting posting;
    private final Show show;

    EnrolmentController(Enrolling enrolling, Posting posting, Show show) {
        this.enrolling = enrolling;
        this.posting = posting;
        this.show = show;
    }

    @GetMapping
    String form(
            Viewer viewer,
            @PathVariable CourseId id,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("form") EnrolForm form,
            Model model) {
        Place place = viewer.place();
        return form(enrolling.open(viewer, id, place.scope()), place, q, model);
    }

    private String form(Course course, Place place, String q, Model model) {
        List<Candidate> found = enrolling.candidates(course, place.scope(), q, MOST + 1);
        model.addAttribute("record", course);
        model.addAttribute("place", place);
        model.addAttribute("q", q);
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute("seats", enrolling.seatsOf(course));
        model.addAttribute(
                "choices",
                found.stream().limit(MOST).map(one -> choice(one, place)).toList());
        model.addAttribute("action", course.course().href() + "/enrolments?org=" + place.unit());
        return "training/enrol";
    }

    private Choice choice(Candidate one, Place place) {
        String capacity = show.text("training.capacity." + one.capacity());
        String note = place.unit().equals(one.unit()) ? capacity : one.unitName() + " · " + capacity;
        return new Choice(one.member().text(), one.name(), note);
    }

    @PostMapping
    String enrol(
            Viewer viewer,
            @PathVariable CourseId id,
            @ModelAttribute("form") EnrolForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        Course course = enrolling.open(viewer, id, place.scope());
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    Enrolled done = enrolling.enrol(viewer, id, place.scope(), form.members(), form.isQueue());
                    if (done.waiting() == 0) Flash.done(flash, "training.enrolled", done.seated());
                    else Flash.done(flash, "training.enrolled-waiting", done.seated(), done.waiting());
                    return id.href();
                },
                () -> form(course, place, "", model));
    }
}

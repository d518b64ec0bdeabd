package org.zhibu.areas.service.training.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.training.EnrolmentId;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.EnrolmentQueries;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Participant;
import org.zhibu.areas.service.training.service.Certificates;
import org.zhibu.areas.service.training.service.Enrolling;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** One who takes part: the enrolment is taken back, the certificate handed out. */
@Controller("trainingParticipantController")
@RequestMapping("/training/enrolments/{id}")
class ParticipantController {

    private final CourseQueries courses;
    private final EnrolmentQueries enrolments;
    private final Enrolling enrolling;
    private final Certificates certificates;
    private final Posting posting;

    ParticipantController(
            CourseQueries courses,
            EnrolmentQueries enrolments,
            Enrolling enrolling,
            Certificates certificates,
            Posting posting) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.certificates = certificates;
        this.posting = posting;
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Viewer viewer,
            @PathVariable EnrolmentId id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String once,
            RedirectAttributes flash) {
        Participant one = find(viewer, id);
        String to = posting.once(viewer, once, () -> {
            enrolling.withdraw(viewer, id, version);
            return one.course().href();
        });
        Flash.done(flash, "training.withdrawn", one.name());
        return "redirect:" + to;
    }

    @GetMapping("/certificate.docx")
    ResponseEntity<Resource> certificate(Viewer viewer, @PathVariable EnrolmentId id) {
        Participant one = find(viewer, id);
        Course course = viewer.find(scope -> courses.find(scope, one.course()));
        String name = certificates.numberOf(one).orElseThrow(NotHere::new) + " " + one.name();
        return FileResponse.word(name, certificates.word(course, one));
    }

    private Participant find(Viewer viewer, EnrolmentId id) {
        return viewer.find(scope -> enrolments.find(scope, id));
    }
}

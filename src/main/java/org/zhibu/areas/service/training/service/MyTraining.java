package org.zhibu.areas.service.training.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.repository.CandidateQueries;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.EnrolmentQueries;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.OwnCourse;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Participant;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** One's own courses, open and past; they stand beside the own page. */
@Service
public class MyTraining implements Navigation {

    private final CourseQueries courses;
    private final CandidateQueries candidates;
    private final EnrolmentQueries enrolments;
    private final Clock clock;

    MyTraining(CourseQueries courses, CandidateQueries candidates, EnrolmentQueries enrolments, Clock clock) {
        this.courses = courses;
        this.candidates = candidates;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Courses in which one may still enrol oneself. */
    public List<OwnCourse> openTo(MemberId self) {
        return candidates.openTo(self, today());
    }

    public List<OwnCourse> allOf(MemberId self) {
        return enrolments.allOf(self);
    }

    /** One's own part in a course. */
    public record Own(Course course, Participant participant) {}

    public Own own(MemberId self, CourseId id) {
        Participant one = enrolments.own(self, id).orElseThrow(NotHere::new);
        return new Own(courses.find(Scope.below(""), id).orElseThrow(NotHere::new), one);
    }

    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry(
                "my.training",
                "own",
                907,
                "/my/training",
                "mortarboard",
                false,
                viewer -> viewer.member().isPresent()));
    }
}

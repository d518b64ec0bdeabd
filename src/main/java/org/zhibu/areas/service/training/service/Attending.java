package org.zhibu.areas.service.training.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.EnrolmentState;
import org.zhibu.areas.service.training.SessionId;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.CourseRepository;
import org.zhibu.areas.service.training.repository.EnrolmentQueries;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Participant;
import org.zhibu.areas.service.training.repository.EnrolmentRepository;
import org.zhibu.areas.service.training.repository.SessionQueries;
import org.zhibu.areas.service.training.repository.SessionQueries.Held;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** Attendance of half days, entered once by the organiser: no check-ins, 国办函〔2026〕12号. */
@Service
public class Attending {

    private final SessionQueries sessions;
    private final CourseRepository courses;
    private final EnrolmentQueries enrolments;
    private final EnrolmentRepository people;
    private final Concluding concluding;
    private final Journal journal;
    private final Clock clock;

    Attending(
            SessionQueries sessions,
            CourseRepository courses,
            EnrolmentQueries enrolments,
            EnrolmentRepository people,
            Concluding concluding,
            Journal journal,
            Clock clock) {
        this.sessions = sessions;
        this.courses = courses;
        this.enrolments = enrolments;
        this.people = people;
        this.concluding = concluding;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those who have a seat: whose attendance is entered. */
    public List<Participant> expected(Course course) {
        return enrolments.of(Scope.below(course.path()), course.course()).stream()
                .filter(one -> one.state() != EnrolmentState.WAITING && one.state() != EnrolmentState.WITHDRAWN)
                .toList();
    }

    /**
     * Enters half a day; after the course is over only with a reason, and hours and certificates follow.
     *
     * @param statuses by number of enrolment; who is not named was there
     */
    @Transactional
    public void enter(Viewer viewer, SessionId id, long version, Map<Long, AttendanceStatus> statuses, String reason) {
        Held found = find(viewer, id);
        courses.hold(found.course().course());
        Held held = find(viewer, id);
        Course course = held.course();
        TrainingPolicy.must(TrainingPolicy.mayEnter(viewer, course));
        LocalDate today = LocalDate.now(clock);
        if (held.session().heldOn().isAfter(today))
            throw new Refused("training.in-the-future", held.session().heldOn().toString());
        boolean over = course.state() == CourseState.FINISHED;
        if (over && reason.isBlank()) throw Refused.at("words", "training.reason-missing");
        List<Participant> expected = expected(course);
        if (expected.isEmpty()) throw new Refused("training.nobody");
        Map<Long, AttendanceStatus> all = new LinkedHashMap<>();
        for (Participant one : expected)
            all.put(one.id(), Objects.requireNonNullElse(statuses.get(one.id()), AttendanceStatus.PRESENT));
        people.enter(id, version, all, viewer.name(), OffsetDateTime.now(clock));
        write(viewer, held, all, over ? reason : null);
        if (over) concluding.concludeAndTell(viewer, course);
    }

    private void write(Viewer viewer, Held held, Map<Long, AttendanceStatus> all, @Nullable String reason) {
        long present =
                all.values().stream().filter(AttendanceStatus.PRESENT::equals).count();
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        after.put("session", held.session().heldOn() + " " + held.session().half());
        after.put("present", present + "/" + all.size());
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        before.put("session", null);
        String action = reason == null ? "training.session.entered" : "training.session.corrected";
        Course course = held.course();
        journal.write(
                Actor.of(viewer), action, course.course().ref(), course.unit(), new Change(before, after, reason));
    }

    private Held find(Viewer viewer, SessionId id) {
        return viewer.find(scope -> sessions.find(scope, id));
    }
}

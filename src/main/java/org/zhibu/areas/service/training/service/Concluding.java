package org.zhibu.areas.service.training.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.training.Capacity;
import org.zhibu.areas.service.training.EnrolmentState;
import org.zhibu.areas.service.training.repository.CandidateQueries;
import org.zhibu.areas.service.training.repository.CandidateQueries.Candidate;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.CourseQueries.Session;
import org.zhibu.areas.service.training.repository.EnrolmentQueries;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Participant;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Was;
import org.zhibu.areas.service.training.repository.EnrolmentRepository;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.study.Hours;
import org.zhibu.core.study.StudySession;
import org.zhibu.core.study.StudySession.Present;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.Show;

/**
 * What follows from the attendance of a course that is over: hours in the ledger, half day by half day on its own date, so
 * that a course over the turn of the year counts in both; who completed it; certificates. Doing it again changes nothing.
 */
@Service
public class Concluding {

    private static final String CONVERSION = "TRAINING";
    private static final String SHARE = "training.completeShare";

    private final CourseQueries queries;
    private final EnrolmentQueries enrolments;
    private final EnrolmentRepository people;
    private final CandidateQueries candidates;
    private final Hours hours;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Rules rules;
    private final Show show;
    private final Clock clock;

    Concluding(
            CourseQueries queries,
            EnrolmentQueries enrolments,
            EnrolmentRepository people,
            CandidateQueries candidates,
            Hours hours,
            DirtyMarks marks,
            Notices notices,
            Rules rules,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.enrolments = enrolments;
        this.people = people;
        this.candidates = candidates;
        this.hours = hours;
        this.marks = marks;
        this.notices = notices;
        this.rules = rules;
        this.show = show;
        this.clock = clock;
    }

    /** @return those who completed it and had not before */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Participant> conclude(Course course, LocalDate on) {
        Scope scope = Scope.below(course.path());
        List<Session> sessions = queries.sessionsOf(scope, course.course());
        List<Participant> sitting = enrolments.of(scope, course.course()).stream()
                .filter(one -> !one.state().equals(EnrolmentState.WAITING)
                        && !one.state().equals(EnrolmentState.WITHDRAWN))
                .toList();
        for (Session session : sessions) post(course, session, sitting);
        Map<MemberId, Capacity> capacities = capacities(course);
        List<Participant> fresh = sitting.stream()
                .filter(one -> conclude(course, one, sessions.size(), capacities, on))
                .filter(one -> one.state() != EnrolmentState.COMPLETED)
                .toList();
        sessions.stream()
                .map(session -> session.heldOn().getYear())
                .distinct()
                .forEach(year -> sitting.stream()
                        .map(Participant::unit)
                        .distinct()
                        .forEach(unit -> marks.mark(course.homeId(), unit, year)));
        return fresh;
    }

    private void post(Course course, Session session, List<Participant> sitting) {
        Map<Long, AttendanceStatus> was = enrolments.presencesOf(Scope.below(course.path()), session.session()).stream()
                .collect(Collectors.toMap(Was::enrolmentId, Was::status));
        List<Present> present = sitting.stream()
                .filter(one -> was.get(one.id()) == AttendanceStatus.PRESENT)
                .map(one -> new Present(one.member(), one.unit()))
                .toList();
        hours.post(new StudySession(
                session.session().ref(),
                CONVERSION,
                show.text("training.session-of", course.title(), show.text("training.half." + session.half())),
                session.heldOn(),
                session.startsAt(),
                session.minutesLong(),
                present));
    }

    /** Posts may have changed between enrolling and the last day. */
    private Map<MemberId, Capacity> capacities(Course course) {
        Map<MemberId, Capacity> capacities = new HashMap<>();
        for (Candidate one : candidates.sitting(
                Scope.below(course.path()), course, course.span().to())) capacities.put(one.member(), one.capacity());
        return capacities;
    }

    private boolean conclude(
            Course course, Participant one, int sessions, Map<MemberId, Capacity> capacities, LocalDate on) {
        int share = rules.number(SHARE, course.span().to()).intValue();
        boolean completed = one.present() * 100 >= (long) share * sessions;
        Capacity capacity = Objects.requireNonNullElse(capacities.get(one.member()), one.capacity());
        people.conclude(one.enrolment(), completed ? EnrolmentState.COMPLETED : EnrolmentState.MISSED, capacity);
        if (completed) people.certify(one.enrolment(), course.unit(), on);
        else people.withdrawCertificate(one.enrolment(), on);
        return completed;
    }

    /** Ends the course today, or counts a corrected one again, and tells those who have a certificate now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void concludeAndTell(Viewer viewer, Course course) {
        for (Participant one : conclude(course, LocalDate.now(clock)))
            notices.tellMember(
                    viewer,
                    one.member(),
                    Notice.of(
                            "training.certificate %s %d".formatted(one.enrolment(), one.version()),
                            "training.notice.certificate",
                            "/my/training",
                            course.title()));
    }
}

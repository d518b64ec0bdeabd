package org.zhibu.areas.service.training.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.EnrolmentId;
import org.zhibu.areas.service.training.repository.CandidateQueries;
import org.zhibu.areas.service.training.repository.CandidateQueries.Candidate;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.CourseRepository;
import org.zhibu.areas.service.training.repository.EnrolmentQueries;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Participant;
import org.zhibu.areas.service.training.repository.EnrolmentQueries.Seats;
import org.zhibu.areas.service.training.repository.EnrolmentRepository;
import org.zhibu.areas.service.training.repository.EnrolmentRepository.Sitting;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.search.Words;
import org.zhibu.shared.ui.Show;

/**
 * Who takes part. Whoever enrols holds the course, so that of two who want the last seat one is told that it is full; the
 * database would not seat the second one anyway.
 */
@Service
public class Enrolling {

    private final CourseQueries queries;
    private final CourseRepository courses;
    private final CandidateQueries candidates;
    private final EnrolmentQueries enrolments;
    private final EnrolmentRepository people;
    private final Journal journal;
    private final Show show;
    private final Notices notices;
    private final Clock clock;

    Enrolling(
            CourseQueries queries,
            CourseRepository courses,
            CandidateQueries candidates,
            EnrolmentQueries enrolments,
            EnrolmentRepository people,
            Journal journal,
            Show show,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.courses = courses;
        this.candidates = candidates;
        this.enrolments = enrolments;
        this.people = people;
        this.journal = journal;
        this.show = show;
        this.notices = notices;
        this.clock = clock;
    }

    /** How many got a seat, and how many wait for one. */
    public record Enrolled(int seated, int waiting) {}

    /** The course, if people of this organisation can be enrolled in it now. */
    public Course open(Viewer viewer, CourseId id, Scope scope) {
        Course course = viewer.find(reach -> queries.find(reach, id));
        TrainingPolicy.must(TrainingPolicy.mayEnrol(viewer, course, scope.from(), LocalDate.now(clock)));
        return course;
    }

    /** Whom the organisation can enrol, by a part of the name. */
    public List<Candidate> candidates(Course course, Scope scope, String name, int most) {
        return candidates.of(scope, course, Words.of(name), most);
    }

    public Seats seatsOf(Course course) {
        return enrolments.seatsOf(Scope.below(course.path()), course.course());
    }

    /**
     * Enrols people of the organisation looked at, all or none.
     *
     * @param queue whether those for whom there is no seat left wait for one
     */
    @Transactional
    public Enrolled enrol(Viewer viewer, CourseId id, Scope scope, Collection<MemberId> wanted, boolean queue) {
        open(viewer, id, scope);
        courses.hold(id);
        Course course = open(viewer, id, scope);
        if (wanted.isEmpty()) throw Refused.at("people", "training.nobody-chosen");
        List<Candidate> found = candidates.among(scope, course, wanted);
        if (found.size() < wanted.size()) throw Refused.at("people", "training.not-for-them");
        return seat(Actor.of(viewer), course, found, queue);
    }

    /** A member enrols for himself or herself. */
    @Transactional
    public Enrolled enrolMyself(Viewer viewer, MemberId self, CourseId id, boolean queue) {
        Course course = visible(self, id);
        boolean open =
                course.state() == CourseState.PUBLISHED && !LocalDate.now(clock).isAfter(course.enrolBy());
        if (!open) throw new Refused("training.enrolment-over");
        List<Candidate> found = candidates.among(Scope.below(course.path()), course, List.of(self));
        if (found.isEmpty()) throw new Refused("training.not-for-you");
        Enrolled enrolled = seat(Actor.of(viewer), course, found, queue);
        Participant one = enrolments.own(self, id).orElseThrow(NotHere::new);
        String event = "training.enrolment.own %s %d".formatted(one.enrolment(), one.version());
        notices.tellBranch(
                viewer,
                one.unit(),
                Notice.of(event, "training.notice.own", course.course().href(), one.name(), course.title()));
        return enrolled;
    }

    private Enrolled seat(Actor actor, Course course, List<Candidate> found, boolean queue) {
        List<Integer> seats = people.freeSeats(course.course(), found.size());
        if (seats.size() < found.size() && !queue) throw full(seats.size(), found.size());
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (int at = 0; at < found.size(); at++) {
            Candidate one = found.get(at);
            Integer seat = at < seats.size() ? seats.get(at) : null;
            Sitting sitting = new Sitting(one.member(), one.unit(), one.capacity());
            if (people.enrol(course.course(), sitting, seat, actor.name(), now).isEmpty())
                throw Refused.at("people", "training.enrolled-already", one.name());
        }
        write(actor, "made", course, found.stream().map(Candidate::name).toList());
        return new Enrolled(Math.min(seats.size(), found.size()), Math.max(0, found.size() - seats.size()));
    }

    private static Refused full(int left, int chosen) {
        return left == 0 ? Refused.at("queue", "training.full") : Refused.at("queue", "training.too-few", left, chosen);
    }

    @Transactional
    public void withdraw(Viewer viewer, EnrolmentId id, long version) {
        Participant found = find(viewer, id);
        courses.hold(found.course());
        Participant one = find(viewer, id);
        Course course = viewer.find(reach -> queries.find(reach, one.course()));
        if (!one.state().isOpen()) throw new Stale();
        TrainingPolicy.must(TrainingPolicy.mayWithdraw(viewer, course, one, LocalDate.now(clock)));
        leave(viewer, course, one, version);
    }

    @Transactional
    public void withdrawMyself(Viewer viewer, MemberId self, CourseId id) {
        Course course = visible(self, id);
        Participant one = enrolments.own(self, id).orElseThrow(NotHere::new);
        if (!one.state().isOpen()) throw new Stale();
        if (course.begun(LocalDate.now(clock))) throw new Refused("training.begun");
        leave(viewer, course, one, one.version());
    }

    /** The seat goes to whoever has waited longest; the one and the branch are told. */
    private void leave(Viewer viewer, Course course, Participant one, long version) {
        Optional<Integer> seat = people.seatOf(one.enrolment());
        people.withdraw(one.enrolment(), version);
        write(Actor.of(viewer), "withdrawal", course, List.of(one.name()));
        Optional<EnrolmentId> next = seat.flatMap(free -> people.moveUp(course.course(), free));
        if (next.isEmpty()) return;
        Participant up = enrolments.find(Scope.below(course.path()), next.get()).orElseThrow(NotHere::new);
        write(Actor.of(viewer), "moved-up", course, List.of(up.name()));
        Notice notice = Notice.of(
                "training.enrolment.moved-up %s %d".formatted(up.enrolment(), up.version()),
                "training.notice.moved-up",
                "/my/training",
                course.title());
        notices.tellMember(viewer, up.member(), notice);
    }

    private void write(Actor actor, String action, Course course, List<String> names) {
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        before.put("people", null);
        String said = String.join(show.text("training.and"), names);
        journal.write(
                actor,
                "training.enrolment." + action,
                course.course().ref(),
                course.unit(),
                Change.between(before, Map.of("people", said), null));
    }

    private Participant find(Viewer viewer, EnrolmentId id) {
        return viewer.find(scope -> enrolments.find(scope, id));
    }

    /** A published course of a committee above the member's branch, held. */
    private Course visible(MemberId self, CourseId id) {
        if (candidates.visibleTo(self, id).isEmpty()) throw new NotHere();
        courses.hold(id);
        return queries.find(Scope.below(""), id).orElseThrow(NotHere::new);
    }
}

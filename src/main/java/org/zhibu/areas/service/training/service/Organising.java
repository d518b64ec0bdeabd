package org.zhibu.areas.service.training.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.service.training.Audience;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.Offer;
import org.zhibu.areas.service.training.Span;
import org.zhibu.areas.service.training.repository.CandidateQueries;
import org.zhibu.areas.service.training.repository.CandidateQueries.Candidate;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.CourseQueries.Session;
import org.zhibu.areas.service.training.repository.CourseRepository;
import org.zhibu.areas.service.training.repository.EnrolmentQueries;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.search.Words;

/** A course from its draft to its end. */
@Service
public class Organising {

    private static final int MOST_TOLD = 5_000;

    private final CourseQueries queries;
    private final CourseRepository courses;
    private final EnrolmentQueries enrolments;
    private final CandidateQueries candidates;
    private final Concluding concluding;
    private final Numbers numbers;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    Organising(
            CourseQueries queries,
            CourseRepository courses,
            EnrolmentQueries enrolments,
            CandidateQueries candidates,
            Concluding concluding,
            Numbers numbers,
            Journal journal,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.courses = courses;
        this.enrolments = enrolments;
        this.candidates = candidates;
        this.concluding = concluding;
        this.numbers = numbers;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public CourseId offer(Viewer viewer, Place place, Offer offer) {
        TrainingPolicy.must(TrainingPolicy.mayOffer(viewer, place));
        offer.check(LocalDate.now(clock));
        CourseId id = new CourseId(place.home(), numbers.next());
        courses.insert(id, place.unit(), offer, viewer.name(), OffsetDateTime.now(clock));
        journal.write(Actor.of(viewer), "training.course.made", id.ref(), place.unit(), Change.created(texts(offer)));
        return id;
    }

    /** Changes what is offered; the days stay once attendance was entered, the seats cover those who sit. */
    @Transactional
    public void change(Viewer viewer, CourseId id, long version, Offer offer) {
        Course old = held(viewer, id);
        TrainingPolicy.must(TrainingPolicy.mayChange(viewer, old));
        offer.check(LocalDate.now(clock));
        boolean anew = !old.span().equals(offer.span()) || old.halfMinutes() != offer.halfMinutes();
        if (anew && queries.sessionsOf(Scope.below(old.path()), id).stream().anyMatch(Session::isEntered))
            throw Refused.at("fromOn", "training.dates-fixed");
        seats(old, offer.places());
        courses.update(id, version, offer, anew);
        Change change = Change.between(texts(old), texts(offer), null);
        journal.write(Actor.of(viewer), "training.course.changed", id.ref(), old.unit(), change);
    }

    private void seats(Course old, int places) {
        int more = places - old.places();
        if (more > 0) courses.addSeats(old.course(), courses.highestSeat(old.course()), more);
        if (more >= 0) return;
        long taken = enrolments.seatsOf(Scope.below(old.path()), old.course()).taken();
        if (places < taken) throw Refused.at("places", "training.places-taken", taken);
        courses.removeSeats(old.course(), -more);
    }

    /** Publication, completion or cancellation. */
    @Transactional
    public void move(Viewer viewer, CourseId id, long version, String name, String words) {
        Course old = held(viewer, id);
        Flow.Move<CourseState> move = CourseFlow.MOVES.legal(old.state(), name, words);
        TrainingPolicy.must(TrainingPolicy.mayOrganise(viewer, old));
        if (move.to() == CourseState.FINISHED) mayEnd(old);
        courses.move(id, version, move.to());
        journal.write(Actor.of(viewer), CourseFlow.MOVES.action(name), id.ref(), old.unit(), Change.because(words));
        if (move.to() == CourseState.PUBLISHED) tellThoseItIsFor(old);
        if (move.to() == CourseState.FINISHED) concluding.concludeAndTell(viewer, old);
        if (move.to() == CourseState.CANCELLED) tellBranches(viewer, old, version);
    }

    private void mayEnd(Course course) {
        Scope scope = Scope.below(course.path());
        if (course.span().to().isAfter(LocalDate.now(clock)))
            throw new Refused("training.not-over", course.span().to().toString());
        if (enrolments.seatsOf(scope, course.course()).taken() == 0) throw new Refused("training.nobody");
        List<Session> open = queries.sessionsOf(scope, course.course()).stream()
                .filter(session -> !session.isEntered())
                .toList();
        if (!open.isEmpty())
            throw new Refused(
                    "training.attendance-missing",
                    open.size(),
                    open.get(0).heldOn().toString());
    }

    /** Branches with somebody the course is for, who enrol them; new members are told themselves. One event, one notice. */
    private void tellThoseItIsFor(Course course) {
        Scope scope = Scope.below(course.path());
        Notice notice = Notice.of(
                "training.course.publication " + course.course(),
                "training.notice.publication",
                course.course().href(),
                course.title(),
                course.enrolBy().toString());
        notices.tellBranches(candidates.branchesOf(scope, course).stream()
                .collect(Collectors.toMap(Function.identity(), branch -> notice)));
        if (course.audience() == Audience.NEW_MEMBERS)
            notices.tellMembers(
                    candidates.of(scope, course, Words.of(""), MOST_TOLD).stream()
                            .map(Candidate::member)
                            .toList(),
                    new Notice(notice.event(), notice.key(), notice.args(), "/my/training"));
    }

    private void tellBranches(Viewer viewer, Course course, long version) {
        Set<UnitId> told = new HashSet<>();
        enrolments.of(Scope.below(course.path()), course.course()).stream()
                .filter(one -> one.state().isOpen() && told.add(one.unit()))
                .forEach(one -> notices.tellBranch(
                        viewer,
                        one.unit(),
                        Notice.of(
                                "training.course.cancellation %s %d".formatted(course.course(), version),
                                "training.notice.cancellation",
                                course.course().href(),
                                course.title())));
    }

    /** The course, and nobody else enrols in it or changes it until the transaction ends. */
    private Course held(Viewer viewer, CourseId id) {
        find(viewer, id);
        courses.hold(id);
        return find(viewer, id);
    }

    private Course find(Viewer viewer, CourseId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private static Map<String, @Nullable String> texts(Course course) {
        return texts(new Offer(
                course.title(),
                course.level(),
                course.audience(),
                course.place(),
                course.lecturer(),
                course.content(),
                course.span(),
                course.halfMinutes(),
                course.places(),
                course.enrolBy()));
    }

    private static Map<String, @Nullable String> texts(Offer offer) {
        Span span = offer.span();
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", offer.title());
        texts.put("level", offer.level().name());
        texts.put("audience", offer.audience().name());
        texts.put("place", offer.place());
        texts.put("lecturer", offer.lecturer());
        texts.put("content", offer.content());
        texts.put("fromOn", span.from() + " " + span.fromHalf());
        texts.put("toOn", span.to() + " " + span.toHalf());
        texts.put("minutes", String.valueOf(offer.halfMinutes()));
        texts.put("places", String.valueOf(offer.places()));
        texts.put("enrolBy", offer.enrolBy().toString());
        return texts;
    }
}

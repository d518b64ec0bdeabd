package org.zhibu.areas.approach.integrity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.integrity.Found;
import org.zhibu.areas.approach.integrity.Mending;
import org.zhibu.areas.approach.integrity.Origin;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Source;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Written;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Problem;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/** A problem's way: found, its cause and measure, closed with evidence, opened again where it was closed too early. */
@Service("integrityLedger")
public class Ledger {

    private final ProblemQueries queries;
    private final IntegrityRepository records;
    private final BranchPeople people;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Ledger(
            ProblemQueries queries,
            IntegrityRepository records,
            BranchPeople people,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.records = records;
        this.people = people;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    /** What a branch noticed between its self-checks, or a committee in its own work. */
    @Transactional
    public ProblemId notice(Viewer viewer, Place place, Found found) {
        IntegrityPolicy.must(IntegrityPolicy.mayKeep(viewer, place));
        if (place.kind() == UnitKind.GROUP) throw new Refused("integrity.branches-only");
        check(place, "what", found.what());
        return find(viewer, place, Source.NOTICED, found, LocalDate.now(clock));
    }

    /** Refuses a text that is too long or names somebody of the branch. */
    void check(Place branch, String field, String what) {
        if (what.length() > Found.MOST) throw Refused.at(field, "integrity.too-long");
        Found.withoutNames(field, what, people.namesOf(branch));
    }

    /** Enters a problem in the caller's transaction, once it is checked. */
    ProblemId find(Viewer viewer, Place branch, Source source, Found found, LocalDate on) {
        ProblemId id = new ProblemId(branch.home(), numbers.next());
        records.find(id, branch.unit(), source, found, on, new Written(viewer.name(), OffsetDateTime.now(clock)));
        marks.mark(branch.home(), branch.unit(), on.getYear());
        Change change = Change.created(Map.of("what", found.what()));
        journal.write(Actor.of(viewer), ProblemId.RECORD + ".found", id.ref(), branch.unit(), change);
        return id;
    }

    @Transactional
    public void mend(Viewer viewer, ProblemId id, long version, Mending mending) {
        Problem old = viewer.find(scope -> queries.find(scope, id));
        IntegrityPolicy.must(IntegrityPolicy.mayMend(viewer, old));
        List<String> names = people.namesOf(BranchPeople.branch(old));
        new Refusals()
                .trying(() -> Found.withoutNames("what", mending.what(), names))
                .trying(() -> Found.withoutNames("cause", mending.cause(), names))
                .when(mending.dueOn().isBefore(old.foundOn()), "dueOn", "integrity.due-order")
                .when(far(mending.dueOn(), LocalDate.now(clock)), "dueOn", "integrity.due-far")
                .must();
        ProblemState state = old.state() == ProblemState.FOUND ? ProblemState.MENDING : old.state();
        records.mend(id, version, mending, state);
        Change change = Change.between(texts(old), texts(mending), null);
        journal.write(Actor.of(viewer), ProblemId.RECORD + ".changed", id.ref(), old.unit(), change);
    }

    /** Farther away than anybody plans to mend something: a slip in the year. */
    static boolean far(LocalDate due, LocalDate today) {
        return due.isAfter(today.plusYears(2));
    }

    @Transactional
    public void close(Viewer viewer, ProblemId id, long version, LocalDate on, String evidence) {
        Problem old = viewer.find(scope -> queries.find(scope, id));
        if (old.state() == ProblemState.CLOSED) throw new Stale();
        IntegrityPolicy.must(IntegrityPolicy.mayClose(viewer, old));
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) throw Refused.at("closedOn", "integrity.closed-in-the-future", today.toString());
        if (on.isBefore(old.foundOn())) throw Refused.at("closedOn", "integrity.closed-before");
        if (evidence.isBlank()) throw Refused.at("evidence", "integrity.evidence-missing");
        records.move(id, version, ProblemState.CLOSED, on, evidence);
        marks.mark(id.home(), old.unit(), on.getYear());
        journal.write(Actor.of(viewer), ProblemId.RECORD + ".closing", id.ref(), old.unit(), Change.because(evidence));
        if (old.origin() == Origin.SPOT_CHECK)
            notices.tellCommittee(viewer, old.path(), notice(old, "closing", version));
    }

    /** Any other move: reopening. */
    @Transactional
    public void move(Viewer viewer, ProblemId id, long version, String name, String words) {
        Problem old = viewer.find(scope -> queries.find(scope, id));
        ProblemState to = ProblemFlow.MOVES.legal(old.state(), name, words).to();
        IntegrityPolicy.must(IntegrityPolicy.mayReopen(viewer, old));
        records.move(id, version, to, null, null);
        LocalDate closed = old.closedOn();
        if (closed != null) marks.mark(id.home(), old.unit(), closed.getYear());
        journal.write(Actor.of(viewer), ProblemFlow.MOVES.action(name), id.ref(), old.unit(), Change.because(words));
        if (old.unitKind().isAboveBranch()) notices.tellCommittee(viewer, old.path(), notice(old, name, version));
        else notices.tellBranch(viewer, old.unit(), notice(old, name, version));
    }

    private static Notice notice(Problem problem, String move, long version) {
        String event = "%s.%s %s %d".formatted(ProblemId.RECORD, move, problem.problem(), version);
        return Notice.of(event, "integrity.notice." + move, problem.problem().href(), problem.what());
    }

    private static Map<String, @Nullable String> texts(Problem problem) {
        LocalDate due = problem.dueOn();
        return texts(
                problem.style().name(),
                problem.what(),
                problem.cause(),
                problem.measure(),
                problem.owner(),
                due == null ? null : due.toString());
    }

    private static Map<String, @Nullable String> texts(Mending mending) {
        return texts(
                mending.style().name(),
                mending.what(),
                mending.cause(),
                mending.measure(),
                mending.owner(),
                mending.dueOn().toString());
    }

    private static Map<String, @Nullable String> texts(@Nullable String... values) {
        String[] fields = {"style", "what", "cause", "measure", "owner", "dueOn"};
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        for (int at = 0; at < fields.length; at++) texts.put(fields[at], values[at]);
        return texts;
    }
}

package org.zhibu.areas.foundation.exemplar.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.foundation.exemplar.Borrow;
import org.zhibu.areas.foundation.exemplar.BorrowingId;
import org.zhibu.areas.foundation.exemplar.BorrowingState;
import org.zhibu.areas.foundation.exemplar.Outcome;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Borrowing;
import org.zhibu.areas.foundation.exemplar.repository.ExemplarRepository;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Practice;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/** A borrowed practice's way from the borrower's plan to its result, which comes back to the practice. */
@Service
public class Borrowings {

    private final PracticeQueries practices;
    private final BorrowingQueries queries;
    private final ExemplarRepository written;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Borrowings(
            PracticeQueries practices,
            BorrowingQueries queries,
            ExemplarRepository written,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.practices = practices;
        this.queries = queries;
        this.written = written;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public BorrowingId borrow(Viewer viewer, Place place, PracticeId id, Borrow borrow) {
        Practice practice = viewer.find(scope -> practices.find(scope, id));
        ExemplarPolicy.must(ExemplarPolicy.mayBorrow(viewer, place, practice));
        LocalDate today = LocalDate.now(clock);
        if (borrow.dueOn().isBefore(today)) throw Refused.at("dueOn", "exemplar.due-over", today.toString());
        LocalDate last = today.plusYears(3);
        if (borrow.dueOn().isAfter(last)) throw Refused.at("dueOn", "exemplar.due-far", last.toString());
        BorrowingId made = new BorrowingId(place.home(), numbers.next());
        written.borrow(made, id, place.unit(), borrow, today);
        marks.mark(place.home(), place.unit(), today.getYear());
        tell(viewer, made, practice, place, borrow);
        return made;
    }

    /** The plan stands in the borrower's history, the fact in the practice's. */
    private void tell(Viewer viewer, BorrowingId made, Practice practice, Place place, Borrow borrow) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("adapted", borrow.adapted());
        texts.put("owner", borrow.owner());
        texts.put("dueOn", borrow.dueOn().toString());
        Actor actor = Actor.of(viewer);
        journal.write(actor, "exemplar.borrowing.planned", made.ref(), place.unit(), Change.created(texts));
        Change told = Change.created(Map.of("borrower", place.name()));
        PracticeId id = practice.practice();
        journal.write(actor, "exemplar.practice.borrowed", id.ref(), practice.unit(), told);
        String event = "exemplar.practice.borrowed " + made;
        Notice notice = Notice.of(event, "exemplar.notice.borrowed", id.href(), place.name(), practice.title());
        notices.tellBranch(viewer, practice.unit(), notice);
    }

    @Transactional
    public void report(Viewer viewer, BorrowingId id, long version, Outcome outcome, String result) {
        Borrowing old = find(viewer, id);
        ExemplarPolicy.must(ExemplarPolicy.mayKeep(viewer, old));
        if (old.state() != BorrowingState.PLANNED) throw new Stale();
        if (result.isBlank()) throw Refused.at("result", "exemplar.result-missing");
        LocalDate today = LocalDate.now(clock);
        written.report(id, version, outcome, result, today);
        marks.mark(id.home(), old.unit(), today.getYear());
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("outcome", outcome.name());
        texts.put("result", result);
        journal.write(Actor.of(viewer), "exemplar.borrowing.reported", id.ref(), old.unit(), Change.created(texts));
        texts.put("borrower", old.unitName());
        tellOrigin(viewer, old, Change.created(texts));
    }

    /** The result comes back to the practice, and to those who keep it. */
    private void tellOrigin(Viewer viewer, Borrowing borrowing, Change change) {
        PracticeId origin = borrowing.practice();
        journal.write(Actor.of(viewer), "exemplar.practice.reported", origin.ref(), borrowing.unit(), change);
        Notice notice = Notice.of(
                "exemplar.practice.reported " + borrowing.borrowing(),
                "exemplar.notice.reported",
                origin.href(),
                borrowing.unitName(),
                borrowing.title());
        practices
                .find(Scope.below(borrowing.path()), origin)
                .ifPresent(practice -> notices.tellBranch(viewer, practice.unit(), notice));
    }

    @Transactional
    public void move(Viewer viewer, BorrowingId id, long version, String name, String words) {
        Borrowing old = find(viewer, id);
        ExemplarFlow.BORROWED.legal(old.state(), name, words);
        ExemplarPolicy.must(ExemplarPolicy.mayKeep(viewer, old));
        written.drop(id, version, words);
        marks.mark(id.home(), old.unit(), old.borrowedOn().getYear());
        journal.write(
                Actor.of(viewer), ExemplarFlow.BORROWED.action(name), id.ref(), old.unit(), Change.because(words));
    }

    private Borrowing find(Viewer viewer, BorrowingId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

package org.zhibu.areas.foundation.exemplar.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Borrowing;
import org.zhibu.core.duty.OwnPlan;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Show;

/** What a branch borrowed stands in its plan on the day its result is due, with where it comes from. */
@Component
class BorrowedPlan implements OwnPlan {

    private static final int MOST = 100;

    private final BorrowingQueries borrowings;
    private final Show show;
    private final Clock clock;

    BorrowedPlan(BorrowingQueries borrowings, Show show, Clock clock) {
        this.borrowings = borrowings;
        this.show = show;
        this.clock = clock;
    }

    @Override
    public List<Planned> plannedBy(Place branch, int year) {
        LocalDate today = LocalDate.now(clock);
        return borrowings.list(branch.scope(), branch.home(), ListAsk.inYear(year)).rows(MOST, 0).stream()
                .map(one -> planned(one, one.late(today)))
                .toList();
    }

    private Planned planned(Borrowing one, boolean late) {
        String word = one.outcome() != null
                ? "exemplar.outcome." + one.outcome()
                : "exemplar.borrowed." + (late ? "LATE" : one.state());
        return new Planned(
                one.dueOn(),
                "exemplar.plan",
                one.title(),
                show.text("exemplar.borrowings.from", one.origin()),
                one.borrowing().href(),
                late ? "late" : one.state().look(),
                word);
    }
}

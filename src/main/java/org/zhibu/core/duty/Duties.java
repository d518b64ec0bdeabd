package org.zhibu.core.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.core.duty.repository.DutyQueries;
import org.zhibu.core.duty.service.DutyPages;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** The front door to the duties: the calendar of a branch, what is due now, and what was done. */
@Component
public class Duties {

    private final DutyQueries queries;
    private final DutyPages pages;
    private final Clock clock;

    Duties(DutyQueries queries, DutyPages pages, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.clock = clock;
    }

    /** Every duty of a branch in a year, by rule and period, those that do not apply with their reason. */
    public List<Duty> calendarOf(Scope scope, UnitId branch, int year) {
        return pages.dressed(queries.calendarOf(scope, branch, year), LocalDate.now(clock));
    }

    /** What is overdue, longest first, then what is due before the quarter ends, soonest first. */
    public List<Duty> dueNow(Scope scope, UnitId branch, LocalDate today) {
        LocalDate horizon = Period.containing(Period.Kind.QUARTER, today).end();
        return pages.dressed(queries.openOf(scope, branch, since(today), today, horizon), today);
    }

    /** What has been done this month and quarter, the latest first. */
    public List<Duty> doneNow(Scope scope, UnitId branch, LocalDate today) {
        Period quarter = Period.containing(Period.Kind.QUARTER, today);
        return pages.dressed(queries.doneOf(scope, branch, quarter, today), today);
    }

    /** A miss is shown for the rest of its year, and for at least three months. */
    private static LocalDate since(LocalDate today) {
        LocalDate year = today.withDayOfYear(1);
        LocalDate months = today.minusMonths(3);
        return year.isBefore(months) ? year : months;
    }
}

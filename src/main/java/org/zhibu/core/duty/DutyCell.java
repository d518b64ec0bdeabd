package org.zhibu.core.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.duty.model.Obligation;
import org.zhibu.shared.kernel.Period;

/**
 * What one branch owes in one period under one rule, and what the facts show.
 *
 * @param code code of the rule, {@code OL-01}; named by the message {@code duty.title.<code>}
 * @param periodStart the first day on which it is due
 * @param dueOn the last day
 * @param owed how many; nothing where the duty does not apply
 * @param done how many took place, never cut off at what was owed
 * @param exempt message key of the reason why nothing is owed, null where something is
 */
public record DutyCell(
        String code,
        LocalDate periodStart,
        LocalDate dueOn,
        int owed,
        int done,
        @Nullable String exempt) {

    public int missing() {
        return Math.max(0, owed - done);
    }

    /** What counts: no more than was owed. */
    public int fulfilled() {
        return Math.min(owed, done);
    }

    public DutyState stateOn(LocalDate today) {
        return DutyState.of(this, today);
    }

    public String titleKey() {
        return "duty.title." + code;
    }

    /** The month, quarter or year it belongs to; what is held once around the end of a year belongs to the year. */
    public Period period() {
        if (Obligation.of(code).hasYearEndWindow()) return Period.year(periodStart.getYear());
        long months = ChronoUnit.MONTHS.between(periodStart, dueOn.plusDays(1));
        if (months == 1) return Period.containing(Period.Kind.MONTH, periodStart);
        return months == 3 ? Period.containing(Period.Kind.QUARTER, periodStart) : Period.year(periodStart.getYear());
    }
}

package org.zhibu.core.duty;

import java.time.LocalDate;

/** Where a duty stands on a day; {@code duty.state.<NAME>} in words. */
public enum DutyState {
    DONE,
    OVERDUE,
    DUE,
    LATER,
    NOT_APPLICABLE;

    /** On the last day a duty is still due; the day after it is overdue. */
    static DutyState of(DutyCell cell, LocalDate today) {
        if (cell.owed() == 0) return NOT_APPLICABLE;
        if (cell.missing() == 0) return DONE;
        if (cell.dueOn().isBefore(today)) return OVERDUE;
        return cell.periodStart().isAfter(today) ? LATER : DUE;
    }
}

package org.zhibu.areas.methods.openness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one branch owes of one item in one period, and what it made public.
 *
 * @param part which period of the year, from 1
 * @param dueOn the last day
 * @param owed whether it is owed at all
 * @param doneOn the first day it was public, null while it is not
 * @param exempt message key why nothing is owed, null where something is
 * @param words the reason in the words of the committee, where it was the committee that said so
 */
public record Cell(
        String item,
        int year,
        int part,
        LocalDate dueOn,
        boolean owed,
        @Nullable LocalDate doneOn,
        @Nullable String exempt,
        @Nullable String words) {

    /** Where it stands; message {@code openness.cell.<name>}. */
    public enum State {
        DONE("done"),
        OVERDUE("late"),
        DUE("left"),
        LATER("notyet"),
        NOT_APPLICABLE("na");

        private final String look;

        State(String look) {
            this.look = look;
        }

        /** The word of the status list that gives its look. */
        public String look() {
            return look;
        }
    }

    /** On the last day it is still due; the day after it is overdue. */
    public State stateOn(LocalDate today, LocalDate start) {
        if (doneOn != null) return State.DONE;
        if (!owed) return State.NOT_APPLICABLE;
        if (dueOn.isBefore(today)) return State.OVERDUE;
        return start.isAfter(today) ? State.LATER : State.DUE;
    }

    public boolean overdueOn(LocalDate today) {
        return owed && doneOn == null && dueOn.isBefore(today);
    }
}

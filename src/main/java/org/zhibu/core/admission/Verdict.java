package org.zhibu.core.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one step. The rule is named by {@code admission.rule.<rule>}, what is wrong by
 * {@code admission.rule.<rule>.not} with the arguments: days, steps and numbers.
 *
 * @param field what to mend, null for the day of the step
 * @param clause of the version in force on the day of the step
 * @param central whether the regulation itself asks for it, not a place's own setting
 */
public record Verdict(
        String rule,
        Step step,
        Outcome outcome,
        @Nullable Item field,
        List<Object> args,
        String clause,
        boolean central) {

    /** How a rule was met. */
    public enum Outcome {
        KEPT,
        WARNED,
        BROKEN,
        UNKNOWN
    }

    public boolean isBroken() {
        return outcome == Outcome.BROKEN;
    }

    public boolean isWarned() {
        return outcome == Outcome.WARNED;
    }
}

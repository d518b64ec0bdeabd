package org.zhibu.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one branch, the year to date.
 *
 * @param code {@code D0-16}; named by {@code assessment.indicator.<code>}
 * @param possible the points of the indicator
 * @param points what was earned
 * @param counted what could be had so far; nothing where the indicator is not counted
 * @param numbers arguments of {@link #numbersKey()}, the formula in numbers; empty where nothing is counted
 * @param partial whether only a part of the indicator has facts; which part says {@code assessment.part.<code>}
 * @param reason message key why nothing is counted, null where something is
 * @param facts kinds of fact it is computed from, for the records behind it
 * @param computedOn the day the points were last computed, null where they never were
 */
public record Score(
        String code,
        String area,
        int number,
        BigDecimal possible,
        BigDecimal points,
        BigDecimal counted,
        String formula,
        List<Object> numbers,
        boolean partial,
        @Nullable String reason,
        String clause,
        List<String> facts,
        @Nullable LocalDate computedOn) {

    public String nameKey() {
        return "assessment.indicator." + code;
    }

    /** The formula in words. */
    public String formulaKey() {
        return "assessment.formula." + code;
    }

    /** The formula in numbers. */
    public String numbersKey() {
        return "assessment.numbers." + formula;
    }

    public String partKey() {
        return "assessment.part." + code;
    }

    public boolean isCounted() {
        return counted.signum() > 0;
    }

    /** Something was lost. */
    public boolean isShort() {
        return points.compareTo(counted) < 0;
    }
}

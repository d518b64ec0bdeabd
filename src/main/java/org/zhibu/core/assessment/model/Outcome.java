package org.zhibu.core.assessment.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a formula makes of the facts of one branch.
 *
 * @param points what was earned, never below nothing
 * @param counted what could be had so far
 * @param numbers the arguments of the formula, to be shown
 */
public record Outcome(BigDecimal points, BigDecimal counted, Figures numbers) {

    private static final int SCALE = 3;

    /** Nothing is counted, and {@code assessment.uncounted.<reason>} says why. */
    static Outcome uncounted(String reason) {
        return new Outcome(BigDecimal.ZERO, BigDecimal.ZERO, Figures.of("reason", reason));
    }

    static Outcome of(BigDecimal points, BigDecimal counted, Figures numbers) {
        BigDecimal most = counted.setScale(SCALE, RoundingMode.HALF_UP);
        BigDecimal earned = points.setScale(SCALE, RoundingMode.HALF_UP);
        return new Outcome(earned.max(BigDecimal.ZERO).min(most), most, numbers);
    }

    /** A part of the points. */
    static BigDecimal share(BigDecimal points, long part, long whole) {
        return points.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }
}

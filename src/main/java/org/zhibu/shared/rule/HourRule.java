package org.zhibu.shared.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an activity becomes study hours. Time online, clicks and sign-ins never do: 国办函〔2026〕12号.
 *
 * @param code code of the conversion rule, {@code SH-20}
 * @param perHour study hours for an hour by the clock
 * @param halfDayCap at most so many for half a day
 * @param dayCap at most so many for a day
 */
public record HourRule(String code, BigDecimal perHour, BigDecimal halfDayCap, BigDecimal dayCap, String clause) {

    private static final int HALF_DAY = 4 * 60;

    /** Study hours for an activity of this length, to the nearest tenth; up to four hours by the clock is half a day. */
    public BigDecimal hoursFor(int minutes) {
        BigDecimal hours =
                perHour.multiply(BigDecimal.valueOf(minutes)).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
        return hours.min(minutes <= HALF_DAY ? halfDayCap : dayCap);
    }
}

package org.zhibu.areas.approach.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Refused;

/**
 * The goal's number at the end of a quarter: what is planned, or what came about.
 *
 * @param source where the number comes from
 * @param reason why it is corrected; blank for the first entry
 */
public record Figure(Kind kind, Period quarter, BigDecimal value, String source, String reason) {

    private static final BigDecimal MOST = new BigDecimal("10000000000");

    /** The two numbers of a quarter; message {@code project.figure.<name>}. */
    public enum Kind {
        PLANNED,
        ACTUAL
    }

    public Figure {
        check("value", value);
        if (source.isBlank()) throw Refused.at("source", "project.source-missing");
    }

    /** At most two decimals and ten digits before them. */
    static void check(String field, BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 2) throw Refused.at(field, "project.number-decimals");
        if (value.abs().compareTo(MOST) >= 0) throw Refused.at(field, "project.number-long");
    }

    /** Without zeros at its end, and never with an exponent: 30, 98.5. */
    public static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** Nothing came about in a quarter that has not begun. */
    public void checkBegun(LocalDate today) {
        if (quarter.start().isAfter(today)) throw Refused.at("quarter", "project.quarter-ahead");
    }
}

package org.zhibu.areas.service.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.shared.kernel.Refused;

/**
 * What a branch asks for.
 *
 * @param on when the money is needed
 * @param expected the result the branch expects
 * @param lines at least one; their sum is the amount asked for, in yuan
 */
public record Wanted(String title, Purpose purpose, LocalDate on, String expected, List<Line> lines) {

    private static final BigDecimal MOST = new BigDecimal("1000000");

    private static final int LONGEST = 100;

    /** One line of the budget. */
    public record Line(String what, BigDecimal amount) {}

    public Wanted {
        lines = List.copyOf(lines);
        if (title.isBlank()) throw Refused.at("title", "funding.title-missing");
        if (expected.isBlank()) throw Refused.at("expected", "funding.expected-missing");
        if (lines.isEmpty()) throw Refused.at("lines", "funding.lines-missing");
        for (Line line : lines) check(line);
    }

    private static void check(Line line) {
        if (line.what().isBlank()) throw Refused.at("lines", "funding.line-unnamed");
        if (line.what().length() > LONGEST) throw Refused.at("lines", "funding.line-long", LONGEST);
        if (line.amount().signum() <= 0 || line.amount().compareTo(MOST) > 0)
            throw Refused.at("lines", "funding.line-amount", line.what());
        if (line.amount().stripTrailingZeros().scale() > 2)
            throw Refused.at("lines", "funding.line-cents", line.what());
    }

    /** Money is set aside by the year: the last one, for what was paid already, this one and the next. */
    public void check(LocalDate today) {
        int year = today.getYear();
        if (on.getYear() < year - 1 || on.getYear() > year + 1)
            throw Refused.at("neededOn", "funding.needed-far", String.valueOf(year - 1), String.valueOf(year + 1));
    }

    public BigDecimal sum() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

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
        if (line.amount().signum() <= 0 || line.amount().compareTo(MOST) > 0)
            throw Refused.at("lines", "funding.line-amount", line.what());
        if (line.amount().stripTrailingZeros().scale() > 2)
            throw Refused.at("lines", "funding.line-cents", line.what());
    }

    public BigDecimal sum() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package org.zhibu.areas.service.help;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Refused;

/**
 * A visit, money or a measure.
 *
 * @param amount yuan, of money alone
 */
public record Measure(
        MeasureKind kind,
        LocalDate on,
        String what,
        @Nullable BigDecimal amount) {

    private static final int LONGEST = 200;
    private static final BigDecimal MOST = new BigDecimal("1000000");

    /** Refuses what cannot be, given when the case began and today. */
    public void check(LocalDate asked, LocalDate today) {
        if (what.isBlank()) throw Refused.at("what", "help.measure-unnamed");
        if (what.length() > LONGEST) throw Refused.at("what", "help.too-long");
        if (on.isAfter(today)) throw Refused.at("on", "help.measure-in-the-future", today.toString());
        if (on.isBefore(asked)) throw Refused.at("on", "help.measure-too-early", asked.toString());
        if (kind == MeasureKind.MONEY) check(amount);
        else if (amount != null) throw Refused.at("amount", "help.measure-no-money");
    }

    private static void check(@Nullable BigDecimal amount) {
        if (amount == null || amount.signum() <= 0 || amount.compareTo(MOST) > 0)
            throw Refused.at("amount", "help.measure-amount");
        if (amount.stripTrailingZeros().scale() > 2) throw Refused.at("amount", "help.measure-cents");
    }
}

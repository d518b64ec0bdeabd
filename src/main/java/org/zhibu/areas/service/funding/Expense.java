package org.zhibu.areas.service.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhibu.shared.kernel.Refused;

/**
 * One thing paid from a grant, or taken back by a negative amount.
 *
 * @param amount in yuan, two decimals
 */
public record Expense(LocalDate on, String what, BigDecimal amount) {

    private static final int LONGEST = 100;

    /**
     * Refuses what cannot be, given what is left of the grant, what was spent so far, the first day that can be meant, and today.
     */
    public void check(BigDecimal left, BigDecimal spent, LocalDate first, LocalDate today) {
        if (what.isBlank()) throw Refused.at("what", "funding.expense-unnamed");
        if (what.length() > LONGEST) throw Refused.at("what", "funding.too-long");
        if (on.isBefore(first)) throw Refused.at("on", "funding.expense-too-early", first.toString());
        if (on.isAfter(today)) throw Refused.at("on", "funding.expense-in-the-future", today.toString());
        if (amount.signum() == 0) throw Refused.at("amount", "funding.expense-nothing");
        if (amount.stripTrailingZeros().scale() > 2) throw Refused.at("amount", "funding.expense-cents");
        if (amount.compareTo(left) > 0) throw Refused.at("amount", "funding.expense-beyond", left.toPlainString());
        if (amount.add(spent).signum() < 0) throw Refused.at("amount", "funding.expense-below", spent.toPlainString());
    }
}

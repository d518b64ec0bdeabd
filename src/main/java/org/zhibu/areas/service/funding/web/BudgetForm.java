package org.zhibu.areas.service.funding.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Refused;

/** What the committee sets aside for a year. */
public class BudgetForm {

    private @Nullable BigDecimal amount;

    private @Nullable Long version;

    BigDecimal yuan() {
        if (amount == null) throw Refused.at("amount", "funding.budget-amount");
        return amount;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable Long getVersion() {
        return version;
    }

    public void setVersion(@Nullable Long version) {
        this.version = version;
    }
}

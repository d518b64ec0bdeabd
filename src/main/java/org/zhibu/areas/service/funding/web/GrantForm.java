package org.zhibu.areas.service.funding.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** The answer of the committee: an amount, and words where it is less than asked for. */
public class GrantForm extends MoveForm {

    private @Nullable BigDecimal granted;

    BigDecimal amount() {
        if (granted == null) throw Refused.at("granted", "funding.granted-amount");
        return granted;
    }

    public @Nullable BigDecimal getGranted() {
        return granted;
    }

    public void setGranted(@Nullable BigDecimal granted) {
        this.granted = granted;
    }
}

package org.zhibu.areas.approach.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;

/**
 * A member's post of duty.
 *
 * @param charge what the member answers for
 * @param to the last day, null while none is set
 */
public record NewDuty(
        MemberId member,
        DutyKind kind,
        String charge,
        LocalDate from,
        @Nullable LocalDate to) {

    public NewDuty {
        if (charge.isBlank()) throw Refused.at("charge", "project.charge-missing");
        if (to != null && to.isBefore(from)) throw Refused.at("to", "project.duty-order");
    }
}

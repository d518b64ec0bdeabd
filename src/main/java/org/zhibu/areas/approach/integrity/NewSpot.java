package org.zhibu.areas.approach.integrity;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.shared.kernel.Refused;

/**
 * What a committee looked into in a branch, and what it found.
 *
 * @param checkedBy who of the committee looked
 */
public record NewSpot(LocalDate heldOn, String lookedAt, String checkedBy, String conclusion, List<Found> findings) {

    public NewSpot {
        findings = List.copyOf(findings);
        if (lookedAt.isBlank()) throw Refused.at("lookedAt", "integrity.looked-missing");
        if (checkedBy.isBlank()) throw Refused.at("checkedBy", "integrity.checked-by-missing");
        if (conclusion.isBlank()) throw Refused.at("conclusion", "integrity.conclusion-missing");
    }
}

package org.zhibu.areas.foundation.exemplar;

import java.time.LocalDate;
import org.zhibu.shared.kernel.Refused;

/**
 * How a branch takes a practice into its plan.
 *
 * @param adapted what it does differently, or the same
 * @param dueOn the day by which it reports what came of it
 */
public record Borrow(String adapted, String owner, LocalDate dueOn) {

    public Borrow {
        if (adapted.isBlank()) throw Refused.at("adapted", "exemplar.adapted-missing");
        if (owner.isBlank()) throw Refused.at("owner", "exemplar.owner-missing");
    }
}

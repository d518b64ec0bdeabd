package org.zhibu.areas.approach.integrity;

import java.time.LocalDate;
import org.zhibu.shared.kernel.Refused;

/**
 * How a problem is mended.
 *
 * @param owner the post or member who answers for the mending, not who is to blame
 */
public record Mending(Style style, String what, String cause, String measure, String owner, LocalDate dueOn) {

    public Mending {
        if (what.isBlank()) throw Refused.at("what", "integrity.what-missing");
        if (cause.isBlank()) throw Refused.at("cause", "integrity.cause-missing");
        if (measure.isBlank()) throw Refused.at("measure", "integrity.measure-missing");
        if (owner.isBlank()) throw Refused.at("owner", "integrity.owner-missing");
    }
}

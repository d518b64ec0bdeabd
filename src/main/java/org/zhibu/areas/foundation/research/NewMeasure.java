package org.zhibu.areas.foundation.research;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Refused;

/**
 * What is to be done about it.
 *
 * @param finding number of the finding it answers, null where it answers the topic as a whole
 */
public record NewMeasure(
        String what,
        String owner,
        LocalDate dueOn,
        @Nullable Integer finding) {

    public NewMeasure {
        if (what.isBlank()) throw Refused.at("what", "research.what-missing");
        if (owner.isBlank()) throw Refused.at("owner", "research.owner-missing");
    }
}

package org.zhibu.areas.foundation.research;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Refused;

/**
 * What was found.
 *
 * @param visit number of the visit that showed it, null where several did
 */
public record NewFinding(
        FindingKind kind, String text, @Nullable Integer visit) {

    public NewFinding {
        if (text.isBlank()) throw Refused.at("text", "research.text-missing");
    }
}

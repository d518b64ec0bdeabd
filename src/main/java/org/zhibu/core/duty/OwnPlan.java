package org.zhibu.core.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;

/**
 * What a branch plans beyond what the regulations ask of it. Implemented by those who plan; the calendar of the branch shows it
 * all below its duties.
 */
public interface OwnPlan {

    List<Planned> plannedBy(Place branch, int year);

    /**
     * @param key message of what it is, such as a borrowed practice
     * @param note where it comes from or who carries it out, in words
     * @param word message of how far it is, with its look
     */
    record Planned(
            LocalDate on,
            String key,
            String title,
            @Nullable String note,
            String href,
            String look,
            String word) {}
}

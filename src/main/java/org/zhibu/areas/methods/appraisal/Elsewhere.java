package org.zhibu.areas.methods.appraisal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;

/**
 * What came back about a member who works elsewhere and was appraised there.
 *
 * @param from the organisation that wrote
 * @param on the day of the appraisal there
 * @param rating null where it wrote none
 */
public record Elsewhere(
        MemberId member,
        String from,
        LocalDate on,
        @Nullable Rating rating,
        String words) {}

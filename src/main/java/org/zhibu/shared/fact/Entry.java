package org.zhibu.shared.fact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;

/**
 * A logged activity as those who count see it.
 *
 * @param place the branch, group or committee that held it
 * @param kind code of the kind, {@code OL-01} … {@code OTHER}
 * @param minutesLong length in minutes
 * @param replaces the record being corrected, null for a new one
 */
public record Entry(
        Place place,
        String kind,
        LocalDate heldOn,
        LocalTime startsAt,
        int minutesLong,
        List<MemberId> present,
        @Nullable RecordRef replaces) {}

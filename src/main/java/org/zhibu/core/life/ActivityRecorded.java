package org.zhibu.core.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/**
 * An activity was logged.
 *
 * @param kind code of {@link ActivityKind}
 * @param present members who were there
 */
public record ActivityRecorded(
        ActivityId id,
        UnitId unit,
        String kind,
        String title,
        LocalDate heldOn,
        LocalTime startsAt,
        int minutesLong,
        List<MemberId> present) {}

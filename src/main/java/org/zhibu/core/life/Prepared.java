package org.zhibu.core.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.UnitId;

/**
 * An activity as it was planned elsewhere. Texts are empty where nothing was planned.
 *
 * @param on the day, null where none is settled
 * @param minutesLong how long it is meant to be, 0 where nobody said
 * @param agenda one step a line
 */
public record Prepared(
        UnitId unit,
        ActivityKind kind,
        String title,
        @Nullable LocalDate on,
        int minutesLong,
        String place,
        String host,
        String topic,
        String agenda) {}

package org.zhibu.areas.methods.publicity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as they are typed and counted: in Beijing. */
public final class Times {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private Times() {}

    public static LocalDate dayOf(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(BEIJING).toLocalDate();
    }

    public static @Nullable OffsetDateTime moment(@Nullable LocalDateTime typed) {
        return typed == null ? null : typed.atOffset(BEIJING);
    }

    public static @Nullable LocalDateTime typed(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.withOffsetSameInstant(BEIJING).toLocalDateTime();
    }

    public static OffsetDateTime yearStart(LocalDate day) {
        return day.withDayOfYear(1).atStartOfDay().atOffset(BEIJING);
    }
}

package org.zhibu.core.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How one member took part in one activity, as the member sees it. */
public record OwnAttendance(
        LocalDate heldOn,
        ActivityKind kind,
        String title,
        AttendanceStatus status,
        @Nullable String reason) {}

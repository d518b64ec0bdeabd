package org.zhibu.shared.security.model;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An account as it is stored; decides whether it may sign in. */
public record Account(
        long id,
        String login,
        String name,
        String passwordHash,
        boolean mustChange,
        @Nullable OffsetDateTime validUntil,
        int failures,
        @Nullable OffsetDateTime lockedUntil,
        boolean closed,
        @Nullable Long memberHomeId,
        @Nullable Long memberId) {

    /** GB/T 22239-2019 asks for a limit and leaves the number open: 5 tries, 10 minutes. */
    public static final int TRIES = 5;

    public static final Duration LOCK = Duration.ofMinutes(10);

    public boolean lockedAt(OffsetDateTime now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** A one-time code has run out. */
    public boolean expiredAt(OffsetDateTime now) {
        return validUntil != null && !now.isBefore(validUntil);
    }
}

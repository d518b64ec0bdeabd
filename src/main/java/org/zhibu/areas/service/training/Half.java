package org.zhibu.areas.service.training;

import java.time.LocalTime;

/** Half a day; they part at half past twelve, as in the ledger of hours. */
public enum Half {
    MORNING(LocalTime.of(8, 30)),
    AFTERNOON(LocalTime.of(14, 0));

    private final LocalTime startsAt;

    Half(LocalTime startsAt) {
        this.startsAt = startsAt;
    }

    public LocalTime startsAt() {
        return startsAt;
    }
}

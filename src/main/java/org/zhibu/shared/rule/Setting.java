package org.zhibu.shared.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value a place may set, with the regulation that leaves it open. */
public record Setting(
        String key, LocalDate fromOn, @Nullable LocalDate toOn, String value, String nameZh, String clause) {

    public boolean inForceOn(LocalDate day) {
        return !fromOn.isAfter(day) && (toOn == null || toOn.isAfter(day));
    }
}

package org.zhibu.areas.service.training;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What somebody can be behind with; message {@code training.debt.<name>}. */
public enum Debt {
    HOURS,
    COURSE,
    ROTATION,
    INDUCTION,
    FIRST;

    /** The one of this word, null for any other. */
    public static @Nullable Debt of(String word) {
        return Arrays.stream(values())
                .filter(debt -> debt.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}

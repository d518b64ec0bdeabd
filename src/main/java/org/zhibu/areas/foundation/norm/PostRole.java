package org.zhibu.areas.foundation.norm;

import java.util.Arrays;
import java.util.Locale;
import org.zhibu.shared.kernel.NotHere;

/** Whose duties are listed; message {@code norm.role.<name>}. */
public enum PostRole {
    SECRETARY,
    DEPUTY,
    ORGANISATION,
    PUBLICITY,
    DISCIPLINE,
    GROUP_LEADER,
    WORKER;

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static PostRole ofWord(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}

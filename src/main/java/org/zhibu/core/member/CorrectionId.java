package org.zhibu.core.member;

import org.zhibu.shared.kernel.Placed;

/** A member's request to have one item of the own file corrected. */
public record CorrectionId(long home, long number) implements Placed {

    public static CorrectionId of(String text) {
        long[] parts = Placed.parse(text);
        return new CorrectionId(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return text();
    }
}

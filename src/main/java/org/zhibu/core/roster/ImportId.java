package org.zhibu.core.roster;

import org.zhibu.shared.kernel.Placed;

/** One upload of a roster file. */
public record ImportId(long home, long number) implements Placed {

    public static ImportId of(String text) {
        long[] parts = Placed.parse(text);
        return new ImportId(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return text();
    }
}

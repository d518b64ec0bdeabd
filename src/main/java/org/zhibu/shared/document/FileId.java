package org.zhibu.shared.document;

import org.zhibu.shared.kernel.Placed;

/** A file attached to a record. */
public record FileId(long home, long number) implements Placed {

    public static FileId of(String text) {
        long[] parts = Placed.parse(text);
        return new FileId(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return text();
    }
}

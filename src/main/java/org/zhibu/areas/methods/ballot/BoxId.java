package org.zhibu.areas.methods.ballot;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A ballot box. */
public record BoxId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "ballot.box";

    public static BoxId of(String text) {
        long[] parts = Placed.parse(text);
        return new BoxId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/ballot/boxes/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

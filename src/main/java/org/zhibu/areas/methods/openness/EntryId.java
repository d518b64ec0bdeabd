package org.zhibu.areas.methods.openness;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** One thing made public. */
public record EntryId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "openness.entry";

    public static EntryId of(String text) {
        long[] parts = Placed.parse(text);
        return new EntryId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/openness/entries/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

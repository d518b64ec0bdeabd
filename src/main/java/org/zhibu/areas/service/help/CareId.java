package org.zhibu.areas.service.help;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** Somebody on a branch's list of a year: in difficulty, or an old member. */
public record CareId(long home, long number) implements Placed {

    public static final String RECORD = "help.care";

    public static CareId of(String text) {
        long[] parts = Placed.parse(text);
        return new CareId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    @Override
    public String toString() {
        return text();
    }
}

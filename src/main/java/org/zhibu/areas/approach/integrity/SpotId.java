package org.zhibu.areas.approach.integrity;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A spot check of a committee in a branch. */
public record SpotId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "integrity.spot";

    public static SpotId of(String text) {
        long[] parts = Placed.parse(text);
        return new SpotId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/integrity/spots/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

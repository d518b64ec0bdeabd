package org.zhibu.core.life;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A logged meeting or activity. */
public record ActivityId(long home, long number) implements Placed {

    /** How files, history and facts name an activity. */
    public static final String RECORD = "life.activity";

    public static ActivityId of(String text) {
        long[] parts = Placed.parse(text);
        return new ActivityId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    @Override
    public String toString() {
        return text();
    }
}

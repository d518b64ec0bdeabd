package org.zhibu.areas.methods.outline;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** An outline of an activity that others can take over. */
public record OutlineId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "outline.outline";

    public static OutlineId of(String text) {
        long[] parts = Placed.parse(text);
        return new OutlineId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/outline/outlines/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

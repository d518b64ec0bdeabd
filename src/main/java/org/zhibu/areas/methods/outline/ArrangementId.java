package org.zhibu.areas.methods.outline;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** An activity in the plan of a branch. */
public record ArrangementId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "outline.arrangement";

    public static ArrangementId of(String text) {
        long[] parts = Placed.parse(text);
        return new ArrangementId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/outline/arrangements/" + text();
    }

    /** The form that logs it, filled with what is planned. */
    public String logging() {
        return "/life/activities/new?planned=" + RECORD + "/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

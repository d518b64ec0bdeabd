package org.zhibu.areas.approach.integrity;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A self-check of a branch. */
public record SelfcheckId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "integrity.selfcheck";

    public static SelfcheckId of(String text) {
        long[] parts = Placed.parse(text);
        return new SelfcheckId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/integrity/checks/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

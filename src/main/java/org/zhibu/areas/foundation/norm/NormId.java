package org.zhibu.areas.foundation.norm;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A norm of the library. */
public record NormId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "norm.norm";

    public static NormId of(String text) {
        long[] parts = Placed.parse(text);
        return new NormId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/norm/norms/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.zhibu.areas.approach.integrity;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A row of the ledger. */
public record ProblemId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "integrity.problem";

    public static ProblemId of(String text) {
        long[] parts = Placed.parse(text);
        return new ProblemId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/integrity/problems/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

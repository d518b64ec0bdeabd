package org.zhibu.areas.foundation.exemplar;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A practice in the plan of another branch. */
public record BorrowingId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "exemplar.borrowing";

    public static BorrowingId of(String text) {
        long[] parts = Placed.parse(text);
        return new BorrowingId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/exemplar/borrowings/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.zhibu.areas.foundation.exemplar;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A practice others can learn from. */
public record PracticeId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "exemplar.practice";

    public static PracticeId of(String text) {
        long[] parts = Placed.parse(text);
        return new PracticeId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/exemplar/practices/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

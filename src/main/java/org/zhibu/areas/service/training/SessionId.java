package org.zhibu.areas.service.training;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** Half a day of a course. */
public record SessionId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "training.session";

    public static SessionId of(String text) {
        long[] parts = Placed.parse(text);
        return new SessionId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/training/sessions/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

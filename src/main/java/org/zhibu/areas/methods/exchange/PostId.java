package org.zhibu.areas.methods.exchange;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A question or an experience. */
public record PostId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "exchange.post";

    public static PostId of(String text) {
        long[] parts = Placed.parse(text);
        return new PostId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/exchange/posts/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

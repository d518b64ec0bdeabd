package org.zhibu.areas.methods.exchange;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A reply to a question or an experience. */
public record ReplyId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "exchange.reply";

    public static ReplyId of(String text) {
        long[] parts = Placed.parse(text);
        return new ReplyId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/exchange/replies/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

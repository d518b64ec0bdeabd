package org.zhibu.areas.foundation.research;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A topic of research. */
public record TopicId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "research.topic";

    public static TopicId of(String text) {
        long[] parts = Placed.parse(text);
        return new TopicId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/research/topics/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

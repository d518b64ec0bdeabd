package org.zhibu.areas.approach.task;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** What one branch answers to a task. */
public record ReplyId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "task.reply";

    public static ReplyId of(String text) {
        long[] parts = Placed.parse(text);
        return new ReplyId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/task/replies/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

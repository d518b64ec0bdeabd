package org.zhibu.areas.approach.task;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A task issued by a committee. */
public record TaskId(long home, long number) implements Placed {

    /** How files and history name it. */
    public static final String RECORD = "task.task";

    public static TaskId of(String text) {
        long[] parts = Placed.parse(text);
        return new TaskId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/task/tasks/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.zhibu.areas.service.training;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A course. */
public record CourseId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "training.course";

    public static CourseId of(String text) {
        long[] parts = Placed.parse(text);
        return new CourseId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/training/courses/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.zhibu.areas.service.training;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** The enrolment of one person in a course. */
public record EnrolmentId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "training.enrolment";

    public static EnrolmentId of(String text) {
        long[] parts = Placed.parse(text);
        return new EnrolmentId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/training/enrolments/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.zhibu.core.admission;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** The admission file of one person. */
public record AdmissionId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "admission.file";

    public static AdmissionId of(String text) {
        long[] parts = Placed.parse(text);
        return new AdmissionId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/admission/files/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

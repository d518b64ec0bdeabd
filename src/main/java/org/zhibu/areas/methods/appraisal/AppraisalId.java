package org.zhibu.areas.methods.appraisal;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** The appraisal of one branch for one year. */
public record AppraisalId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "appraisal.appraisal";

    public static AppraisalId of(String text) {
        long[] parts = Placed.parse(text);
        return new AppraisalId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/appraisal/appraisals/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

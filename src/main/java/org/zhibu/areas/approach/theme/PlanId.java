package org.zhibu.areas.approach.theme;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** The plan of one organisation for one year. */
public record PlanId(long home, long number) implements Placed {

    /** How files and history name it. */
    public static final String RECORD = "theme.plan";

    public static PlanId of(String text) {
        long[] parts = Placed.parse(text);
        return new PlanId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/theme/plans/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

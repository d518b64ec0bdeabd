package org.zhibu.areas.service.funding;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** An application for activity money. */
public record ApplicationId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "funding.application";

    public static ApplicationId of(String text) {
        long[] parts = Placed.parse(text);
        return new ApplicationId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/funding/applications/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.zhibu.areas.service.talent;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** The recommendation of a person. */
public record RecommendationId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "talent.recommendation";

    public static RecommendationId of(String text) {
        long[] parts = Placed.parse(text);
        return new RecommendationId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/talent/recommendations/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.zhibu.core.evaluation;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** A grade given to a branch for one indicator and year. */
public record EvaluationId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "evaluation.evaluation";

    public static EvaluationId of(String text) {
        long[] parts = Placed.parse(text);
        return new EvaluationId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    public String href() {
        return "/evaluation/evaluations/" + text();
    }

    @Override
    public String toString() {
        return text();
    }
}

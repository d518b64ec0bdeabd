package org.zhibu.core.evaluation;

import org.zhibu.core.assessment.Scale;
import org.zhibu.shared.kernel.Refused;

/**
 * What an officer says about a branch.
 *
 * @param grade a word of the scale
 * @param reason why, in words the branch will read
 * @param basis what it rests on: documents, spot checks, records; may be blank
 */
public record Judgement(String grade, String reason, String basis) {

    public Judgement {
        reason = reason.strip();
        basis = basis.strip();
    }

    /** Refuses a grade that is not of the scale, and one without a reason. */
    public void check(Scale scale) {
        if (scale.grade(grade).isEmpty()) throw Refused.at("grade", "evaluation.grade-missing");
        if (reason.isBlank()) throw Refused.at("reason", "evaluation.reason-missing");
    }
}

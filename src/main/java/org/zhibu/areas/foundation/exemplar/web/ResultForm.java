package org.zhibu.areas.foundation.exemplar.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.foundation.exemplar.Outcome;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** What a borrowed practice was worth. */
public class ResultForm extends MoveForm {

    private @Nullable Outcome outcome;

    @Size(max = 500, message = "{exemplar.too-long}")
    private String result = "";

    Outcome reached() {
        if (outcome == null) throw Refused.at("outcome", "exemplar.outcome-missing");
        return outcome;
    }

    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result == null ? "" : result.strip();
    }
}

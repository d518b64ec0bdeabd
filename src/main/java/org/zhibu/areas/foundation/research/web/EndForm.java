package org.zhibu.areas.foundation.research.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.foundation.research.MeasureState;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** How a measure ended. */
public class EndForm extends MoveForm {

    private String outcome = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate endedOn;

    @Size(max = 500, message = "{research.too-long}")
    private String result = "";

    MeasureState state() {
        return outcome.equals(MeasureState.DROPPED.name()) ? MeasureState.DROPPED : MeasureState.DONE;
    }

    LocalDate on() {
        if (endedOn == null) throw Refused.at("endedOn", "research.ended-missing");
        return endedOn;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome == null ? "" : outcome.strip();
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(@Nullable LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result == null ? "" : result.strip();
    }
}

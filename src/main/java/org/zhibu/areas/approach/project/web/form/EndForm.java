package org.zhibu.areas.approach.project.web.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.approach.project.MeasureState;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** How a Party measure ended. */
public class EndForm extends MoveForm {

    private String outcome = "";

    @NotNull(message = "{project.ended-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate endedOn;

    @NotBlank(message = "{project.evidence-missing}")
    @Size(max = 500, message = "{project.too-long}")
    private String evidence = "";

    public MeasureState state() {
        return outcome.equals(MeasureState.DROPPED.name()) ? MeasureState.DROPPED : MeasureState.DONE;
    }

    public LocalDate on() {
        if (endedOn == null) throw Refused.at("endedOn", "project.ended-missing");
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

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence == null ? "" : evidence.strip();
    }
}

package org.zhibu.areas.approach.integrity.web.form;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.record.MoveForm;

/** What shows that a problem was mended. */
public class CloseForm extends MoveForm {

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate closedOn;

    @Size(max = 500, message = "{integrity.too-long}")
    private String evidence = "";

    public LocalDate on() {
        new Refusals()
                .when(closedOn == null, "closedOn", "integrity.closed-missing")
                .when(evidence.isBlank(), "evidence", "integrity.evidence-missing")
                .must();
        return Objects.requireNonNull(closedOn);
    }

    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(@Nullable LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence == null ? "" : evidence.strip();
    }
}

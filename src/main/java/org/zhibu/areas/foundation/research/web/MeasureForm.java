package org.zhibu.areas.foundation.research.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.foundation.research.NewMeasure;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** One measure, of a finding or of the whole topic. */
public class MeasureForm extends MoveForm {

    private @Nullable Integer finding;

    @Size(max = 500, message = "{research.too-long}")
    private String what = "";

    @Size(max = 60, message = "{research.too-long}")
    private String owner = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate measureDue;

    NewMeasure measure() {
        if (measureDue == null) throw Refused.at("measureDue", "research.measure-due-missing");
        return new NewMeasure(what, owner, measureDue, finding);
    }

    public @Nullable Integer getFinding() {
        return finding;
    }

    public void setFinding(@Nullable Integer finding) {
        this.finding = finding;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what.strip();
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner == null ? "" : owner.strip();
    }

    public @Nullable LocalDate getMeasureDue() {
        return measureDue;
    }

    public void setMeasureDue(@Nullable LocalDate measureDue) {
        this.measureDue = measureDue;
    }
}

package org.zhibu.areas.approach.project.web.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.approach.project.NewMeasure;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** One Party measure. */
public class MeasureForm extends MoveForm {

    @NotBlank(message = "{project.what-missing}")
    @Size(max = 200, message = "{project.too-long}")
    private String what = "";

    @NotBlank(message = "{project.owner-missing}")
    @Size(max = 60, message = "{project.too-long}")
    private String owner = "";

    @NotNull(message = "{project.due-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate dueOn;

    public NewMeasure measure() {
        if (dueOn == null) throw Refused.at("dueOn", "project.due-missing");
        return new NewMeasure(what, owner, dueOn);
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

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}

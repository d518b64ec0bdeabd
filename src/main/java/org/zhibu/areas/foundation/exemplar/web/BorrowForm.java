package org.zhibu.areas.foundation.exemplar.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.foundation.exemplar.Borrow;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** How a branch takes a practice into its plan. */
public class BorrowForm extends MoveForm {

    @Size(max = 500, message = "{exemplar.too-long}")
    private String adapted = "";

    @Size(max = 60, message = "{exemplar.too-long}")
    private String owner = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate dueOn;

    Borrow borrow() {
        if (dueOn == null) throw Refused.at("dueOn", "exemplar.due-missing");
        return new Borrow(adapted, owner, dueOn);
    }

    public String getAdapted() {
        return adapted;
    }

    public void setAdapted(@Nullable String adapted) {
        this.adapted = adapted == null ? "" : adapted.strip();
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

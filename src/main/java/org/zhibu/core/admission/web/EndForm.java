package org.zhibu.core.admission.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.core.admission.EndReason;
import org.zhibu.shared.record.MoveForm;

/** Words with a reason to stop, or with the day of a review to take back. */
public class EndForm extends MoveForm {

    private @Nullable EndReason why;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate day;

    public @Nullable EndReason getWhy() {
        return why;
    }

    public void setWhy(@Nullable EndReason why) {
        this.why = why;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }
}

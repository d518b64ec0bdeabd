package org.zhibu.areas.service.talent.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.shared.record.MoveForm;

/** What came of a recommendation. */
public class AppointmentForm extends MoveForm {

    private @Nullable Long post;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate on;

    private String to = "";

    public @Nullable Long getPost() {
        return post;
    }

    public void setPost(@Nullable Long post) {
        this.post = post;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to.strip();
    }
}

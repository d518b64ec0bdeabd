package org.zhibu.core.organization.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.shared.kernel.Refused;

/** Where an organisation goes, or that it ends: the day and the reason. */
public class RestructuringForm {

    private String target = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate from;

    private String reason = "";
    private long version;
    private boolean asked;

    LocalDate day() {
        if (from == null) throw Refused.at("from", "organization.restructuring.day-missing");
        return from;
    }

    String why() {
        return reason.strip();
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether the form was sent, so that what is missing is told. */
    public boolean isAsked() {
        return asked;
    }

    public void setAsked(boolean asked) {
        this.asked = asked;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}

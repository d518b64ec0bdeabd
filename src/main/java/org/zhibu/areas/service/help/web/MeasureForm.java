package org.zhibu.areas.service.help.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.service.help.Measure;
import org.zhibu.areas.service.help.MeasureKind;
import org.zhibu.shared.kernel.Refused;

/** A visit, money or a measure. */
public class MeasureForm {

    private @Nullable MeasureKind kind = MeasureKind.VISIT;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate on;

    private String what = "";

    private @Nullable BigDecimal amount;

    private long version = -1;

    private @Nullable String once;

    Measure measure() {
        if (kind == null) throw Refused.at("kind", "help.measure-kind-missing");
        if (on == null) throw Refused.at("on", "help.visit-day-missing");
        return new Measure(kind, on, what.strip(), amount);
    }

    public @Nullable MeasureKind getKind() {
        return kind;
    }

    public void setKind(@Nullable MeasureKind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable String getOnce() {
        return once;
    }

    public void setOnce(@Nullable String once) {
        this.once = once;
    }
}

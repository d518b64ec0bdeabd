package org.zhibu.areas.approach.project.web.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.approach.project.Figure;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** What came about in a quarter. */
public class FigureForm extends MoveForm {

    @NotBlank(message = "{project.quarter-missing}")
    private String quarter = "";

    @NotNull(message = "{project.number-missing}")
    private @Nullable BigDecimal value;

    @NotBlank(message = "{project.source-missing}")
    @Size(max = 100, message = "{project.too-long}")
    private String source = "";

    @Size(max = 200, message = "{project.too-long}")
    private String reason = "";

    public Figure figure() {
        if (quarter.isBlank()) throw Refused.at("quarter", "project.quarter-missing");
        if (value == null) throw Refused.at("value", "project.number-missing");
        return new Figure(Figure.Kind.ACTUAL, Period.of(quarter), value, source, reason);
    }

    public String getQuarter() {
        return quarter;
    }

    public void setQuarter(@Nullable String quarter) {
        this.quarter = quarter == null ? "" : quarter.strip();
    }

    public @Nullable BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}

package org.zhibu.areas.approach.integrity.web.form;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.approach.integrity.Found;
import org.zhibu.areas.approach.integrity.Mending;
import org.zhibu.areas.approach.integrity.Style;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Problem;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** A problem, and how it is mended. */
public class ProblemForm extends MoveForm {

    private String style = "";

    @Size(max = 300, message = "{integrity.too-long}")
    private String what = "";

    @Size(max = 500, message = "{integrity.too-long}")
    private String cause = "";

    @Size(max = 500, message = "{integrity.too-long}")
    private String measure = "";

    @Size(max = 60, message = "{integrity.too-long}")
    private String owner = "";

    @Size(max = 60, message = "{integrity.too-long}")
    private String other = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate dueOn;

    /** Filled with a problem; {@code owners} are those that can be chosen. */
    public static ProblemForm of(Problem problem, List<String> owners) {
        ProblemForm form = new ProblemForm();
        form.style = problem.style().name();
        form.what = problem.what();
        form.setCause(problem.cause());
        form.setMeasure(problem.measure());
        if (owners.contains(problem.owner())) form.setOwner(problem.owner());
        else form.setOther(problem.owner());
        form.dueOn = problem.dueOn();
        form.setVersion(problem.version());
        return form;
    }

    public Found found() {
        return new Found(style("style", style), what, null);
    }

    /** Somebody who can be chosen, or somebody else by name. */
    public Mending mending(List<String> owners) {
        if (!owner.isBlank() && !owners.contains(owner)) throw Refused.at("owner", "integrity.owner-missing");
        if (!owner.isBlank() && !other.isBlank()) throw Refused.at("other", "integrity.owner-twice", owner);
        if (dueOn == null) throw Refused.at("dueOn", "integrity.due-missing");
        return new Mending(style("style", style), what, cause, measure, owner + other, dueOn);
    }

    static Style style(String field, String name) {
        return Arrays.stream(Style.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.at(field, "integrity.style-missing"));
    }

    public String getStyle() {
        return style;
    }

    public void setStyle(@Nullable String style) {
        this.style = style == null ? "" : style.strip();
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what.strip();
    }

    public String getCause() {
        return cause;
    }

    public void setCause(@Nullable String cause) {
        this.cause = cause == null ? "" : cause.strip();
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable String measure) {
        this.measure = measure == null ? "" : measure.strip();
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner == null ? "" : owner.strip();
    }

    public String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other == null ? "" : other.strip();
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}

package org.zhibu.areas.approach.integrity.web.form;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.approach.integrity.Found;
import org.zhibu.areas.approach.integrity.Mending;
import org.zhibu.areas.approach.integrity.Style;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Problem;
import org.zhibu.shared.kernel.Refusals;
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
        Optional<Style> chosen = style(style);
        new Refusals()
                .when(chosen.isEmpty(), "style", "integrity.style-missing")
                .when(what.isBlank(), "what", "integrity.what-missing")
                .must();
        return new Found(chosen.orElseThrow(), what, null);
    }

    /** Somebody who can be chosen, or somebody else by name. */
    public Mending mending(List<String> owners) {
        Optional<Style> chosen = style(style);
        boolean nobody = (owner + other).isBlank() || (!owner.isBlank() && !owners.contains(owner));
        new Refusals()
                .when(chosen.isEmpty(), "style", "integrity.style-missing")
                .when(what.isBlank(), "what", "integrity.what-missing")
                .when(cause.isBlank(), "cause", "integrity.cause-missing")
                .when(measure.isBlank(), "measure", "integrity.measure-missing")
                .when(nobody, "owner", "integrity.owner-missing")
                .when(!owner.isBlank() && !other.isBlank(), "other", "integrity.owner-twice", owner)
                .when(dueOn == null, "dueOn", "integrity.due-missing")
                .must();
        return new Mending(chosen.orElseThrow(), what, cause, measure, owner + other, Objects.requireNonNull(dueOn));
    }

    static Optional<Style> style(String name) {
        return Arrays.stream(Style.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
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

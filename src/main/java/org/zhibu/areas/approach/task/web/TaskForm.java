package org.zhibu.areas.approach.task.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import org.zhibu.areas.approach.task.Asked;
import org.zhibu.areas.approach.task.FieldKind;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.repository.TaskQueries.Field;
import org.zhibu.areas.approach.task.repository.TaskQueries.Task;
import org.zhibu.areas.foundation.research.Measures;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.UnitId;

/** The form of a task; blank fields are left out. */
public class TaskForm {

    private static final int FIELDS = 8;
    private static final int SHOWN = 3;
    private static final int MOST_TITLE = 60;

    @NotBlank(message = "{task.title-missing}")
    @Size(max = 60, message = "{task.too-long}")
    private String title = "";

    @NotBlank(message = "{task.basis-missing}")
    @Size(max = 200, message = "{task.too-long}")
    private String basis = "";

    @Size(max = 2000, message = "{task.too-long}")
    private String details = "";

    @NotNull(message = "{task.due-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate dueOn;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate from;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate to;

    private String whom = "ALL";
    private List<String> units = new ArrayList<>();
    private Set<Known> known = EnumSet.noneOf(Known.class);

    @Valid
    private List<FieldRow> fields = rows();

    private boolean anyway;
    private String measure = "";

    /** With the figures of this year so far. */
    static TaskForm on(LocalDate today) {
        TaskForm form = new TaskForm();
        form.from = today.withDayOfYear(1);
        form.to = today;
        return form;
    }

    /** Begins with what a measure of research says. */
    void begin(Measures.Found found, String why, LocalDate today) {
        measure = found.measure().toString();
        title = found.what().length() > MOST_TITLE ? found.what().substring(0, MOST_TITLE) : found.what();
        basis = why;
        details = found.finding() == null ? "" : found.finding();
        if (!found.dueOn().isBefore(today)) dueOn = found.dueOn();
    }

    /** Begins with what a task asked before. */
    void again(Task task, List<Field> asked, List<Known> figures) {
        title = task.title();
        basis = task.basis();
        details = task.details();
        known.addAll(figures);
        for (int at = 0; at < Math.min(FIELDS, asked.size()); at++)
            fields.get(at).again(asked.get(at));
    }

    private static List<FieldRow> rows() {
        List<FieldRow> rows = new ArrayList<>();
        for (int at = 0; at < FIELDS; at++) rows.add(new FieldRow());
        return rows;
    }

    /** Says with the other things missing that nothing is asked. */
    void check(Errors errors) {
        boolean none = fields.stream().noneMatch(FieldRow::isFilled);
        if (none) errors.rejectValue("fields", known.isEmpty() ? "task.fields-missing" : "task.fields-known");
    }

    Asked asked(LocalDate today) {
        if (dueOn == null) throw Refused.at("dueOn", "task.due-missing");
        List<Asked.Field> asked =
                fields.stream().filter(FieldRow::isFilled).map(FieldRow::field).toList();
        boolean chosen = whom.equals("CHOSEN");
        if (chosen && units.isEmpty()) throw Refused.at("units", "task.units-missing");
        return new Asked(
                title.strip(),
                basis.strip(),
                details.strip(),
                dueOn,
                asked,
                known,
                Objects.requireNonNullElse(from, today.withDayOfYear(1)),
                Objects.requireNonNullElse(to, today),
                chosen ? units.stream().map(UnitId::of).toList() : List.of());
    }

    /** Whether the fields further down are in use. */
    public boolean isLong() {
        return fields.stream().skip(SHOWN).anyMatch(row -> !row.name.isBlank() || !row.choices.isBlank());
    }

    /** One field asked for; choices are separated by blanks, commas or lines. */
    public static class FieldRow {

        @Size(max = 40, message = "{task.too-long}")
        private String name = "";

        private FieldKind kind = FieldKind.TEXT;

        @Size(max = 200, message = "{task.too-long}")
        private String choices = "";

        void again(Field field) {
            name = field.name();
            kind = field.kind();
            choices = String.join("、", field.options());
        }

        Asked.Field field() {
            List<String> options = kind == FieldKind.CHOICE
                    ? Arrays.stream(choices.split("[\\s,，、;；/]+"))
                            .filter(option -> !option.isBlank())
                            .distinct()
                            .toList()
                    : List.of();
            return new Asked.Field(name.strip(), kind, options);
        }

        private boolean isFilled() {
            return !name.isBlank() || !choices.isBlank();
        }

        public String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name == null ? "" : name;
        }

        public FieldKind getKind() {
            return kind;
        }

        public void setKind(@Nullable FieldKind kind) {
            this.kind = kind == null ? FieldKind.TEXT : kind;
        }

        public String getChoices() {
            return choices;
        }

        public void setChoices(@Nullable String choices) {
            this.choices = choices == null ? "" : choices;
        }
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable String measure) {
        this.measure = measure == null ? "" : measure.strip();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis == null ? "" : basis;
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(@Nullable String details) {
        this.details = details == null ? "" : details;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(@Nullable String whom) {
        this.whom = whom == null ? "ALL" : whom;
    }

    public List<String> getUnits() {
        return units;
    }

    public void setUnits(@Nullable List<String> units) {
        this.units = units == null ? new ArrayList<>() : units;
    }

    public Set<Known> getKnown() {
        return known;
    }

    public void setKnown(@Nullable Set<Known> known) {
        this.known = known == null ? EnumSet.noneOf(Known.class) : known;
    }

    public List<FieldRow> getFields() {
        return fields;
    }

    public void setFields(List<FieldRow> fields) {
        this.fields = fields;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }
}

package org.zhibu.core.admission.web.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.service.Progress;
import org.zhibu.core.admission.service.StepEntry;

/** One step as it is typed. */
public class StepForm {

    private static final int LONGEST = 200;
    private static final String YES = "YES";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate on;

    private Map<String, String> values = new LinkedHashMap<>();
    private List<String> ticked = new ArrayList<>();
    private List<String> documents = new ArrayList<>();
    private String meeting = "";
    private String first = "";
    private String second = "";
    private String explanation = "";
    private String reason = "";
    private long version;

    /** Filled from what stands in the file. */
    static StepForm of(Progress.Line line) {
        StepForm form = new StepForm();
        form.on = line.on();
        form.explanation = Objects.requireNonNullElse(line.explanation(), "");
        line.values().forEach((item, value) -> {
            switch (item.kind()) {
                case CHECK -> {
                    if (value.equals(YES)) form.ticked.add(item.name());
                }
                case CHECKS -> form.documents.addAll(List.of(value.split(",", -1)));
                case PEOPLE -> form.people(List.of(value.split(",", -1)));
                case MEETING -> form.meeting = value;
                default -> form.values.put(item.name(), value);
            }
        });
        return form;
    }

    private void people(List<String> ids) {
        first = ids.get(0);
        if (ids.size() > 1) second = ids.get(1);
    }

    /** Says which days and numbers cannot be read, and which texts are too long. */
    void check(Step step, Errors errors) {
        for (Item item : step.items()) {
            String typed = values.getOrDefault(item.name(), "").strip();
            String field = "values[" + item + "]";
            if (typed.isEmpty()) continue;
            if (item.kind() == Item.Kind.DAY && !isDay(typed)) errors.rejectValue(field, "admission.day-unread");
            if (item.kind() == Item.Kind.NUMBER && !isNumber(item, typed))
                errors.rejectValue(field, "admission.number-unread");
            if (item.kind() == Item.Kind.CHOICE && !item.choices().contains(typed))
                errors.rejectValue(field, "admission.choice-unread");
            if (typed.length() > LONGEST) errors.rejectValue(field, "admission.too-long");
        }
        if (explanation.length() > 500) errors.rejectValue("explanation", "admission.too-long");
        if (reason.length() > 500) errors.rejectValue("reason", "admission.too-long");
    }

    private static boolean isDay(String typed) {
        try {
            int year = LocalDate.parse(typed).getYear();
            return year > 1900 && year < 2200;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isNumber(Item item, String typed) {
        boolean parts = item == Item.TRAINED_DAYS || item == Item.TRAINED_HOURS;
        if (!typed.matches(parts ? "\\d{1,4}(\\.\\d)?" : "\\d{1,4}")) return false;
        return new BigDecimal(typed).signum() >= 0;
    }

    /** @param on null where the day cannot be read either */
    StepEntry entry(Step step) {
        Map<Item, String> answers = new EnumMap<>(Item.class);
        for (Item item : step.items()) {
            String answer = answer(item);
            if (!answer.isEmpty()) answers.put(item, answer);
        }
        List<String> people =
                Stream.of(first, second).filter(id -> !id.isBlank()).toList();
        return new StepEntry(step, on, answers, meeting, people, explanation, reason);
    }

    private String answer(Item item) {
        return switch (item.kind()) {
            case CHECK -> ticked.contains(item.name()) ? YES : "NO";
            case CHECKS ->
                String.join(
                        ",", item.choices().stream().filter(documents::contains).toList());
            case PEOPLE, MEETING -> "";
            default -> values.getOrDefault(item.name(), "").strip();
        };
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public void setValues(Map<String, String> values) {
        this.values = values;
    }

    public List<String> getTicked() {
        return ticked;
    }

    public void setTicked(@Nullable List<String> ticked) {
        this.ticked = ticked == null ? new ArrayList<>() : ticked;
    }

    public List<String> getDocuments() {
        return documents;
    }

    public void setDocuments(@Nullable List<String> documents) {
        this.documents = documents == null ? new ArrayList<>() : documents;
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(@Nullable String meeting) {
        this.meeting = meeting == null ? "" : meeting;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(@Nullable String first) {
        this.first = first == null ? "" : first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(@Nullable String second) {
        this.second = second == null ? "" : second;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(@Nullable String explanation) {
        this.explanation = explanation == null ? "" : explanation.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}

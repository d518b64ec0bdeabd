package org.zhibu.core.admission.web.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.service.PaperCheck.Typed;

/** The dates of a paper file as typed; whatever is blank is not judged. */
public class CheckForm {

    static final String BIRTH = "birth";
    static final String REVIEWS = "reviews";

    private Map<String, String> values = new LinkedHashMap<>();

    /** The field of the day of a step, or of an item of it. */
    static String field(Step step, @Nullable Item item) {
        return item == null ? step.name() : step.name() + "-" + item.name();
    }

    /** What is asked of a step besides its day: days, numbers and choices, and how many people. */
    static List<Item> items(Step step) {
        return step.items().stream()
                .filter(item -> item.kind() != Item.Kind.TEXT
                        && item.kind() != Item.Kind.MEETING
                        && item.kind() != Item.Kind.CHECKS)
                .toList();
    }

    boolean isBlank() {
        return values.values().stream().allMatch(String::isBlank);
    }

    /** Says which days and numbers cannot be read. */
    void check(Errors errors) {
        checkDay(BIRTH, errors);
        checkReviews(errors);
        for (Step step : Step.values()) {
            checkDay(field(step, null), errors);
            for (Item item : items(step)) check(step, item, errors);
        }
    }

    private void checkReviews(Errors errors) {
        List<String> unread = Arrays.stream(text(REVIEWS).split("\\s+", -1))
                .filter(one -> !one.isEmpty() && day(one) == null)
                .toList();
        if (!unread.isEmpty()) reject(REVIEWS, String.join(" ", unread), errors);
    }

    /** Says what cannot be read, and where it is a day, that its year is wrong. */
    private static void reject(String field, String typed, Errors errors) {
        String key = typed.matches("\\d{4,}-\\d\\d-\\d\\d") ? "admission.check.year" : "admission.check.day";
        errors.rejectValue("values[" + field + "]", key, new Object[] {typed}, null);
    }

    private void check(Step step, Item item, Errors errors) {
        String field = field(step, item);
        String typed = text(field);
        if (item.kind() == Item.Kind.DAY) checkDay(field, errors);
        boolean number = item.kind() == Item.Kind.NUMBER || item.kind() == Item.Kind.PEOPLE;
        String shape = item.kind() == Item.Kind.PEOPLE ? "\\d" : isPart(item) ? "\\d{1,4}(\\.\\d)?" : "\\d{1,4}";
        if (number && !typed.isEmpty() && !typed.matches(shape))
            errors.rejectValue("values[" + field + "]", "admission.number-unread");
    }

    private static boolean isPart(Item item) {
        return item == Item.TRAINED_DAYS || item == Item.TRAINED_HOURS;
    }

    private void checkDay(String field, Errors errors) {
        if (!text(field).isEmpty() && day(text(field)) == null) reject(field, text(field), errors);
    }

    private String text(String field) {
        String typed = values.get(field);
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() > 1900 && day.getYear() < 2200 ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Nullable
    LocalDate birthOn() {
        return day(text(BIRTH));
    }

    List<LocalDate> reviewsOn() {
        List<LocalDate> days = new ArrayList<>();
        for (String one : text(REVIEWS).split("\\s+", -1)) {
            LocalDate day = day(one);
            if (day != null) days.add(day);
        }
        return days;
    }

    /** Every step whose day was given. */
    Map<Step, Typed> steps() {
        Map<Step, Typed> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            LocalDate on = day(text(field(step, null)));
            if (on != null) steps.put(step, new Typed(on, answers(step)));
        }
        return steps;
    }

    private Map<Item, String> answers(Step step) {
        Map<Item, String> answers = new EnumMap<>(Item.class);
        for (Item item : items(step)) {
            String typed = text(field(step, item));
            if (!typed.isEmpty()) answers.put(item, item.kind() == Item.Kind.PEOPLE ? people(typed) : typed);
        }
        return answers;
    }

    /** So many different people. */
    private static String people(String typed) {
        return IntStream.rangeClosed(1, Integer.parseInt(typed))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    public Map<String, String> getValues() {
        return values;
    }

    public void setValues(Map<String, String> values) {
        this.values = values;
    }
}

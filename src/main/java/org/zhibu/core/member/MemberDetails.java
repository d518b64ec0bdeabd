package org.zhibu.core.member;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a member: the items of the national collection, as codes where a code list exists.
 *
 * @param category {@code 01} full, {@code 02} probationary
 * @param state {@code 1} normal … , code list PS
 * @param mobile {@code 0} no, {@code 1} gone out, {@code 2} come in, code list FL
 */
public record MemberDetails(
        String name,
        String gender,
        @Nullable String ethnicity,
        @Nullable LocalDate birthOn,
        @Nullable String education,
        String category,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate fullOn,
        String state,
        @Nullable String job,
        @Nullable String phone,
        @Nullable String address,
        @Nullable LocalDate lostOn,
        String mobile,
        @Nullable String mobileTo,
        @Nullable String studyExempt) {

    /** Field by field as text, for comparison, the journal and corrections. Holds no id number. */
    public Map<String, @Nullable String> values() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("gender", gender);
        values.put("ethnicity", ethnicity);
        values.put("birthOn", text(birthOn));
        values.put("education", education);
        values.put("category", category);
        values.put("joinedOn", text(joinedOn));
        values.put("fullOn", text(fullOn));
        values.put("state", state);
        values.put("job", job);
        values.put("phone", phone);
        values.put("address", address);
        values.put("lostOn", text(lostOn));
        values.put("mobile", mobile);
        values.put("mobileTo", mobileTo);
        values.put("studyExempt", studyExempt);
        return values;
    }

    /** The opposite of {@link #values()}. */
    public static MemberDetails of(Map<String, @Nullable String> values) {
        return new MemberDetails(
                required(values, "name"),
                required(values, "gender"),
                values.get("ethnicity"),
                day(values.get("birthOn")),
                values.get("education"),
                required(values, "category"),
                day(values.get("joinedOn")),
                day(values.get("fullOn")),
                required(values, "state"),
                values.get("job"),
                values.get("phone"),
                values.get("address"),
                day(values.get("lostOn")),
                required(values, "mobile"),
                values.get("mobileTo"),
                values.get("studyExempt"));
    }

    /** The same with one field changed. */
    public MemberDetails with(String field, @Nullable String value) {
        Map<String, @Nullable String> values = values();
        if (!values.containsKey(field)) throw new IllegalArgumentException("no field " + field);
        values.put(field, value);
        return of(values);
    }

    private static String required(Map<String, @Nullable String> values, String field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

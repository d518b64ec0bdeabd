package org.zhibu.core.member;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

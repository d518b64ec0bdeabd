package org.zhibu.core.roster.service;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.roster.model.MemberField;
import org.zhibu.core.roster.model.MemberRow;

/** Which item of a file is which field of the roster, and what a row makes of them. */
final class MemberValues {

    static final Map<MemberField, String> FIELDS = fields();

    private static final Set<MemberField> NEVER_BLANK =
            Set.of(MemberField.NAME, MemberField.GENDER, MemberField.CATEGORY, MemberField.STATE, MemberField.MOBILE);

    private MemberValues() {}

    private static Map<MemberField, String> fields() {
        Map<MemberField, String> fields = new EnumMap<>(MemberField.class);
        fields.put(MemberField.NAME, "name");
        fields.put(MemberField.GENDER, "gender");
        fields.put(MemberField.ETHNICITY, "ethnicity");
        fields.put(MemberField.BIRTH_ON, "birthOn");
        fields.put(MemberField.EDUCATION, "education");
        fields.put(MemberField.CATEGORY, "category");
        fields.put(MemberField.JOINED_ON, "joinedOn");
        fields.put(MemberField.FULL_ON, "fullOn");
        fields.put(MemberField.STATE, "state");
        fields.put(MemberField.JOB, "job");
        fields.put(MemberField.PHONE, "phone");
        fields.put(MemberField.ADDRESS, "address");
        fields.put(MemberField.LOST_ON, "lostOn");
        fields.put(MemberField.MOBILE, "mobile");
        fields.put(MemberField.MOBILE_TO, "mobileTo");
        return fields;
    }

    /** The item a field of the roster comes from; the name where it comes from none. */
    static MemberField item(String field) {
        return FIELDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(MemberField.NAME);
    }

    static MemberDetails fresh(MemberRow row) {
        return new MemberDetails(
                row.name(),
                Objects.requireNonNullElse(row.text(MemberField.GENDER), "0"),
                row.text(MemberField.ETHNICITY),
                row.day(MemberField.BIRTH_ON),
                row.text(MemberField.EDUCATION),
                Objects.requireNonNullElse(row.text(MemberField.CATEGORY), "01"),
                row.day(MemberField.JOINED_ON),
                row.day(MemberField.FULL_ON),
                Objects.requireNonNullElse(row.text(MemberField.STATE), "1"),
                row.text(MemberField.JOB),
                row.text(MemberField.PHONE),
                row.text(MemberField.ADDRESS),
                row.day(MemberField.LOST_ON),
                Objects.requireNonNullElse(row.text(MemberField.MOBILE), "0"),
                row.text(MemberField.MOBILE_TO),
                null);
    }

    /**
     * What the file says replaces what is stored. A blank cell empties the item only in a row that came from here (it has
     * the key); in any other file a blank says nothing.
     */
    static MemberDetails merged(MemberDetails stored, MemberRow row) {
        Map<String, @Nullable String> values = stored.values();
        boolean exported = row.key().isPresent();
        FIELDS.forEach((item, field) -> {
            String value = row.text(item);
            boolean emptied = exported && row.has(item) && !NEVER_BLANK.contains(item);
            if (value != null || emptied) values.put(field, value);
        });
        if ("0".equals(row.text(MemberField.LOST))) values.put("lostOn", null);
        return MemberDetails.of(values);
    }
}

package org.zhibu.core.member.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;

/** The items a member may ask to have corrected, and how what was typed for them is read. */
public final class Correctable {

    /** What the branch decides by itself (category, state) is no matter of correction but of a decision. */
    public static final List<String> FIELDS = List.of(
            "name",
            "gender",
            "ethnicity",
            "idNumber",
            "birthOn",
            "education",
            "joinedOn",
            "fullOn",
            "job",
            "phone",
            "address",
            "mobile",
            "mobileTo");

    /** The code lists of the items that have one. */
    public static final Map<String, CodeSet> CODES = Map.of(
            "gender", CodeSet.GENDER,
            "ethnicity", CodeSet.ETHNICITY,
            "education", CodeSet.EDUCATION,
            "category", CodeSet.MEMBER_CATEGORY,
            "state", CodeSet.MEMBERSHIP_STATE,
            "mobile", CodeSet.MOBILITY);

    private Correctable() {}

    /** The value as it is stored. */
    public static String read(String field, String typed) {
        String text = typed.strip();
        CodeSet codes = CODES.get(field);
        if (codes != null)
            return CodeLists.standard()
                    .find(codes, text)
                    .orElseThrow(() -> Refused.at("wanted", "member.correction.no-such-value", text))
                    .code();
        return field.endsWith("On") ? day(text) : text;
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw Refused.at("wanted", "member.correction.no-date", text);
        }
    }
}

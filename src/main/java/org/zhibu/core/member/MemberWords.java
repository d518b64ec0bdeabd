package org.zhibu.core.member;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.core.member.model.Correctable;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What an item of the roster and its value are called in the language of the page; {@code @memberWords} in templates. */
@Component
public class MemberWords {

    private static final List<String> ITEMS = List.of(
            "name",
            "gender",
            "ethnicity",
            "idNumber",
            "birthOn",
            "education",
            "category",
            "joinedOn",
            "fullOn",
            "state",
            "job",
            "phone",
            "address",
            "lostOn",
            "mobile",
            "mobileTo",
            "studyExempt");
    /** Shown only where they hold something. */
    private static final Set<String> RARE = Set.of("lostOn", "mobileTo", "studyExempt");

    private final Show show;

    MemberWords(Show show) {
        this.show = show;
    }

    public String label(String field) {
        return show.text("member.field." + field);
    }

    /** A stored value as it is read: the name of a code, the rest as it is. */
    public String value(String field, @Nullable String stored) {
        if (stored == null) return "";
        if (field.equals("gender")) return show.text("member.gender." + stored);
        CodeSet codes = Correctable.CODES.get(field);
        return codes == null ? stored : CodeLists.standard().name(codes, stored, LocaleContextHolder.getLocale());
    }

    /** Names of posts, from their codes joined by commas. */
    public List<String> posts(@Nullable String codes) {
        if (codes == null || codes.isEmpty()) return List.of();
        return Stream.of(codes.split(","))
                .map(code -> CodeLists.standard().name(CodeSet.POST, code, LocaleContextHolder.getLocale()))
                .toList();
    }

    /** The choices of an item with a code list, none for the others. */
    public List<Choice> choices(String field) {
        CodeSet codes = Correctable.CODES.get(field);
        if (codes == null) return List.of();
        return CodeLists.standard().all(codes).stream()
                .map(code -> Choice.of(code.code(), value(field, code.code())))
                .toList();
    }

    /** The items a member may ask to have corrected. */
    public List<String> correctable() {
        return Correctable.FIELDS;
    }

    /** All items of an entry; of the rare ones only those that hold something. */
    public List<Item> items(RosterEntry entry) {
        Map<String, @Nullable String> values =
                new LinkedHashMap<>(entry.details().values());
        values.put("idNumber", entry.idMasked());
        List<Item> items = new ArrayList<>();
        for (String field : ITEMS) {
            String stored = values.get(field);
            if (stored != null || !RARE.contains(field)) items.add(new Item(field, label(field), value(field, stored)));
        }
        return items;
    }

    /** The first three and the last four digits, for lists. */
    public static String maskedPhone(@Nullable String phone) {
        if (phone == null) return "";
        int hidden = Math.max(0, phone.length() - 7);
        return hidden == 0
                ? "*".repeat(phone.length())
                : phone.substring(0, 3) + "*".repeat(hidden) + phone.substring(3 + hidden);
    }

    /** What differs, in words: item, before, after. */
    public List<String> changes(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        return after.keySet().stream()
                .map(field -> show.text(
                        "member.history.change",
                        label(field),
                        shown(value(field, before.get(field))),
                        shown(value(field, after.get(field)))))
                .toList();
    }

    private String shown(String value) {
        return Objects.requireNonNull(value).isEmpty() ? show.text("member.blank") : value;
    }

    /** One item of a file as it is shown. */
    public record Item(String field, String label, String value) {

        public boolean isBlank() {
            return value.isEmpty();
        }
    }
}

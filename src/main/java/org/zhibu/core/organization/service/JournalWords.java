package org.zhibu.core.organization.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.repository.JournalQueries;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;
import org.zhibu.shared.ui.Show;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts entries of the journal into words: what was done, and each field before and after. */
@Component
public class JournalWords {

    private static final int SHOWN = 6;

    /** What tells most comes first; the rest follows as it was stored. */
    private static final List<String> FIRST = List.of("title", "name", "kind", "heldOn", "duty", "role");

    private static final TypeReference<LinkedHashMap<String, @Nullable String>> VALUES = new TypeReference<>() {};

    /** Fields that hold a code, with their list. */
    private static final Map<String, CodeSet> CODES = Map.of(
            "duty", CodeSet.POST,
            "gender", CodeSet.GENDER,
            "ethnicity", CodeSet.ETHNICITY,
            "education", CodeSet.EDUCATION,
            "category", CodeSet.MEMBER_CATEGORY,
            "unitNature", CodeSet.UNIT_NATURE);

    /** Fields that hold the name of a constant, with the messages that say it. */
    private static final Map<String, String> CONSTANTS = Map.of("kind", "organization.kind.", "role", "security.role.");

    private final MessageSource messages;
    private final JsonMapper json;
    private final Show show;

    JournalWords(MessageSource messages, JsonMapper json, Show show) {
        this.messages = messages;
        this.json = json;
        this.show = show;
    }

    public Line line(Journal.Entry entry) {
        return new Line(
                action(entry.action()),
                actor(entry.actor()),
                show.time(entry.at()),
                shortened(changes("organization", entry.before(), entry.after()), entry.reason()));
    }

    /** An action by its key; the key itself where a later version no longer has the word. */
    public String action(String key) {
        return word(key, key);
    }

    public String actor(String name) {
        return name.equals(Actor.SYSTEM.name()) ? show.text("organization.journal.system") : name;
    }

    /** The changes of a line of the journal page, whose values still are the JSON they were stored as. */
    public List<String> changes(JournalQueries.Line line) {
        String module = module(line);
        List<String> texts = changes(module, values(line.before()), values(line.after()));
        reason(line.reason()).ifPresent(texts::add);
        return texts;
    }

    /** What a line is about, by the module it comes from. */
    public String subject(JournalQueries.Line line) {
        return show.either("organization.journal.about." + module(line), "area." + module(line));
    }

    private static String module(JournalQueries.Line line) {
        return line.recordType().substring(0, Math.max(0, line.recordType().indexOf('.')));
    }

    private Optional<String> reason(@Nullable String reason) {
        return reason == null || reason.isBlank()
                ? Optional.empty()
                : Optional.of(show.text("organization.journal.reason", reason));
    }

    private List<String> shortened(List<String> texts, @Nullable String reason) {
        int all = texts.size();
        List<String> shown = new ArrayList<>(texts.subList(0, Math.min(all, SHOWN)));
        if (all > SHOWN) shown.add(show.text("organization.journal.more", all));
        reason(reason).ifPresent(shown::add);
        return shown;
    }

    private Map<String, @Nullable String> values(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, VALUES);
    }

    private List<String> changes(
            String module, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        List<String> texts = new ArrayList<>();
        Stream.concat(FIRST.stream().filter(after::containsKey), after.keySet().stream())
                .distinct()
                .forEach(field -> {
                    String was = before.get(field);
                    String is = after.get(field);
                    if (was != null || is != null) texts.add(change(module, field, was, is));
                });
        return texts;
    }

    private String change(String module, String field, @Nullable String was, @Nullable String is) {
        String name = word(module + ".field." + field, word("organization.field." + field, field));
        return was == null
                ? show.text("organization.journal.set", name, value(module, field, is))
                : show.text("organization.journal.changed", name, value(module, field, was), value(module, field, is));
    }

    private String value(String module, String field, @Nullable String value) {
        if (value == null || value.isBlank()) return show.text("kit.blank");
        CodeSet codes = field.equals("state") && module.equals("member") ? CodeSet.MEMBERSHIP_STATE : CODES.get(field);
        if (codes != null) return CodeLists.standard().name(codes, value, locale());
        String constant = CONSTANTS.get(field);
        String known = constant == null ? value : word(constant + value, value);
        return word(module + "." + field + "." + value, known);
    }

    private String word(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** One line of a history. */
    public record Line(String what, String who, String at, List<String> changes) {}
}

package org.zhibu.core.organization.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.repository.JournalQueries;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.ui.Show;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts entries of the journal into words: what was done, and each field before and after. */
@Component
public class JournalWords {

    private static final TypeReference<LinkedHashMap<String, @Nullable String>> VALUES = new TypeReference<>() {};

    private final MessageSource messages;
    private final JsonMapper json;
    private final Show show;

    JournalWords(MessageSource messages, JsonMapper json, Show show) {
        this.json = json;
        this.messages = messages;
        this.show = show;
    }

    public Line line(Journal.Entry entry) {
        return new Line(
                action(entry.action()),
                entry.actor(),
                show.time(entry.at()),
                changes(entry.before(), entry.after(), entry.reason()));
    }

    /** The changes of a line of the journal page, whose values still are the JSON they were stored as. */
    public List<String> changes(JournalQueries.Line line) {
        return changes(values(line.before()), values(line.after()), line.reason());
    }

    private Map<String, @Nullable String> values(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, VALUES);
    }

    /** An action by its key; the key itself where a later version no longer has the word. */
    public String action(String key) {
        return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
    }

    List<String> changes(
            Map<String, @Nullable String> before, Map<String, @Nullable String> after, @Nullable String reason) {
        List<String> texts = new ArrayList<>();
        after.forEach((field, value) -> texts.add(change(field, before.get(field), value)));
        if (reason != null && !reason.isBlank()) texts.add(show.text("organization.journal.reason", reason));
        return texts;
    }

    private String change(String field, @Nullable String was, @Nullable String is) {
        String name = String.valueOf(
                messages.getMessage("organization.field." + field, null, field, LocaleContextHolder.getLocale()));
        return was == null
                ? show.text("organization.journal.set", name, blank(is))
                : show.text("organization.journal.changed", name, was, blank(is));
    }

    private String blank(@Nullable String value) {
        return value == null || value.isBlank() ? show.text("kit.blank") : value;
    }

    /** One line of a history. */
    public record Line(String what, String who, String at, List<String> changes) {}
}

package org.zhibu.areas.methods.publicity.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.publicity.Body;
import org.zhibu.core.life.ActivityOutline;
import org.zhibu.shared.ui.Show;

/** Tells of a logged activity what its record says: when, where, what, how many; never who was away or how anybody voted. */
@Component
class Storyteller {

    private static final int LONGEST_TITLE = 60;

    private final Show show;

    Storyteller(Show show) {
        this.show = show;
    }

    static String title(ActivityOutline outline) {
        String title = outline.title().strip();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    /** In Chinese, in whatever language the writer reads the buttons: its readers are the branch. */
    Body body(ActivityOutline outline) {
        LocaleContext language = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return told(outline);
        } finally {
            LocaleContextHolder.setLocaleContext(language);
        }
    }

    private Body told(ActivityOutline outline) {
        List<String> parts = new ArrayList<>();
        parts.add(opening(outline));
        String agenda = said(outline.agenda());
        if (!agenda.isEmpty()) parts.add("# " + show.text("publicity.story.agenda") + "\n\n" + agenda);
        if (!outline.decisions().isEmpty()) {
            parts.add("# " + show.text("publicity.story.decisions"));
            parts.add(String.join(
                    "\n",
                    outline.decisions().stream().map(one -> "- " + line(one)).toList()));
        }
        return Body.typed(String.join("\n\n", parts));
    }

    private String opening(ActivityOutline outline) {
        String where = said(outline.where());
        String what = show.text("life.kind." + outline.kind().code());
        StringBuilder opening = new StringBuilder(show.text(
                where.isEmpty() ? "publicity.story.opening-somewhere" : "publicity.story.opening",
                show.longDay(outline.heldOn()),
                outline.place().name(),
                where,
                what));
        String topic = said(outline.topic());
        if (!topic.isEmpty()) opening.append(show.text("publicity.story.topic", topic));
        opening.append(
                outline.guests() > 0
                        ? show.text("publicity.story.people-guests", outline.present(), outline.guests())
                        : show.text("publicity.story.people", outline.present()));
        return line(opening.toString());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String line(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}

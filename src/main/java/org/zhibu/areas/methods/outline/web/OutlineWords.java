package org.zhibu.areas.methods.outline.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.outline.Outlined;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What fields and kinds are called, and what an activity of such a length would be worth in study hours. */
@Component
class OutlineWords implements FieldWords {

    private final Rules rules;
    private final Show show;
    private final Clock clock;

    OutlineWords(Rules rules, Show show, Clock clock) {
        this.rules = rules;
        this.show = show;
        this.clock = clock;
    }

    /** Every kind that is planned with an agenda; talks are not. */
    List<Choice> kinds() {
        return Arrays.stream(ActivityKind.values())
                .filter(kind -> !kind.isTalk())
                .map(kind -> Choice.of(kind.code(), kind(kind.code())))
                .toList();
    }

    String kind(String code) {
        return show.text("life.kind." + code);
    }

    /** A hint only: the hours are counted from what is logged. */
    String hours(Outlined content) {
        return rules.hourRule(content.kind().code(), LocalDate.now(clock))
                .map(rule -> show.text("outline.hours", show.number(rule.hoursFor(content.minutes()))))
                .orElseGet(() -> show.text("outline.hours-none"));
    }

    @Override
    public String label(String field) {
        return show.text("outline.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return field.equals("kind") ? kind(value) : value;
    }
}

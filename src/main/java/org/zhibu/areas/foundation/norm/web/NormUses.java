package org.zhibu.areas.foundation.norm.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.norm.NormState;
import org.zhibu.areas.foundation.norm.PostRole;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.rule.ActivityRule;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What a norm can back: the duties of the calendar and the duties of posts; and what the fields are called. */
@Component
class NormUses implements FieldWords {

    private static final String ROLE = "ROLE:";
    private static final Set<String> OF_THE_CALENDAR =
            Set.of("OL-01", "OL-02", "OL-03", "OL-04", "OL-06", "OL-07", "OL-08");

    private final Rules rules;
    private final Show show;
    private final Clock clock;

    NormUses(Rules rules, Show show, Clock clock) {
        this.rules = rules;
        this.show = show;
        this.clock = clock;
    }

    /** One use with the page that shows it. */
    record Use(String title, String href) {}

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (ActivityRule rule : rules.activityRules(today()))
            if (OF_THE_CALENDAR.contains(rule.code())) choices.add(Choice.of(rule.code(), title(rule.code())));
        for (PostRole role : PostRole.values()) choices.add(Choice.of(ROLE + role, title(ROLE + role)));
        return choices;
    }

    List<Use> of(List<String> codes, String org) {
        List<String> known = choices().stream().map(Choice::value).toList();
        return codes.stream()
                .filter(known::contains)
                .map(code -> new Use(title(code), href(code, org)))
                .toList();
    }

    private String title(String code) {
        return code.startsWith(ROLE)
                ? show.text("norm.use.role", show.text("norm.role." + code.substring(ROLE.length())))
                : show.text("norm.use.rule", show.text("duty.title." + code));
    }

    private static String href(String code, String org) {
        return code.startsWith(ROLE)
                ? "/norm/duties?org=" + org + "#"
                        + PostRole.valueOf(code.substring(ROLE.length())).word()
                : "/duty/calendar?org=" + org;
    }

    List<Choice> states() {
        return Arrays.stream(NormState.values())
                .map(state -> Choice.of(state, show.text("norm.state." + state)))
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public String label(String field) {
        return show.text("norm.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return field.equals("role") ? show.text("norm.role." + PostRole.valueOf(value)) : value;
    }
}

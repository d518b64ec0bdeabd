package org.zhibu.areas.foundation.norm.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.norm.NormState;
import org.zhibu.areas.foundation.norm.PostRole;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.areas.foundation.norm.service.NormBackings;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What a norm can back: the duties of the calendar and the duties of posts; and what the fields are called. */
@Component
class NormUses implements FieldWords {

    private static final String ROLE = "ROLE:";
    private static final String DUTY = "OL-";

    private final NormBackings backings;
    private final Show show;
    private final Clock clock;

    NormUses(NormBackings backings, Show show, Clock clock) {
        this.backings = backings;
        this.show = show;
        this.clock = clock;
    }

    /** One use with the page that shows it. */
    record Use(String title, String href) {}

    List<Choice> choices() {
        return backings.codes().stream()
                .map(code -> Choice.of(code, title(code)))
                .toList();
    }

    /** @param branch whether the organisation being looked at has a calendar and a score of its own */
    List<Use> of(List<String> codes, String org, boolean branch) {
        List<String> known = backings.codes();
        return codes.stream()
                .filter(known::contains)
                .map(code -> new Use(title(code), href(code, org, branch)))
                .toList();
    }

    private String title(String code) {
        if (code.startsWith(ROLE))
            return show.text("norm.use.role", show.text("norm.role." + code.substring(ROLE.length())));
        return code.startsWith(DUTY)
                ? show.text("norm.use.rule", show.text("duty.title." + code))
                : show.text("norm.use.indicator", show.text("assessment.indicator." + code));
    }

    /** A branch has its calendar and its score, a committee those of its branches. */
    private static String href(String code, String org, boolean branch) {
        if (code.startsWith(ROLE))
            return "/norm/duties?org=" + org + "#"
                    + PostRole.valueOf(code.substring(ROLE.length())).word();
        if (!branch) return "/dashboard?org=" + org + "#branches";
        return code.startsWith(DUTY)
                ? "/duty/calendar?org=" + org
                : "/assessment/scores/" + org + "/records?org=" + org + "&indicator=" + code;
    }

    List<Choice> states() {
        return Arrays.stream(NormState.values())
                .map(state -> Choice.of(state, show.text("norm.state." + state)))
                .toList();
    }

    /** The message that says whether it is in force; in force from a later day is not yet. */
    static String stateOf(Norm norm, LocalDate today) {
        boolean coming = norm.state() == NormState.IN_FORCE && norm.coming(today);
        return "norm.state." + (coming ? "COMING" : norm.state());
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
        if (field.equals("uses"))
            return Arrays.stream(value.split(" ", -1)).map(this::title).collect(Collectors.joining(", "));
        return field.equals("role") ? show.text("norm.role." + PostRole.valueOf(value)) : value;
    }
}

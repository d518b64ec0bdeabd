package org.zhibu.areas.approach.integrity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.Held;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.Style;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What conduct and integrity are said in: choices of forms, periods, and the fields of their history. */
@Component("integrityWords")
public class IntegrityWords implements FieldWords {

    private static final String ANSWER = "answer";

    private final Show show;
    private final Clock clock;

    IntegrityWords(Show show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String text(String key, @Nullable Object... args) {
        return show.text(key, args);
    }

    List<Choice> styles() {
        return Arrays.stream(Style.values())
                .map(style -> Choice.of(style, show.text("integrity.style." + style)))
                .toList();
    }

    /** The states of the ledger, and two that are asked for most: all that is open, all that is overdue. */
    List<Choice> states() {
        Stream<String> states = Arrays.stream(ProblemState.values()).map(Enum::name);
        return Stream.concat(Stream.of("OPEN", "LATE"), states)
                .map(state -> Choice.of(state, show.text("integrity.state." + state)))
                .toList();
    }

    List<Choice> years() {
        int year = today().getYear();
        return Stream.of(year, year - 1, year - 2)
                .map(one -> Choice.of(one, String.valueOf(one)))
                .toList();
    }

    /** 2026 年上半年. */
    public String period(CheckPeriod period) {
        return show.text("integrity.period." + period.part(), String.valueOf(period.year()));
    }

    /** Answers of a self-check are {@code answer<number>}. */
    @Override
    public String label(String field) {
        if (field.startsWith(ANSWER)) return show.text("integrity.check.answer", field.substring(ANSWER.length()));
        return show.text("integrity.field." + field);
    }

    @Override
    public String value(String field, String value) {
        if (field.equals("style")) return show.text("integrity.style." + Style.valueOf(value));
        if (field.equals("period")) return period(CheckPeriod.of(value));
        return field.startsWith(ANSWER) && value.equals(Held.NOTHING) ? show.text("integrity.answer.NO") : value;
    }
}

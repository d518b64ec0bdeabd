package org.zhibu.areas.methods.exchange.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.exchange.PostKind;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What kinds, states and fields of the exchange are called. */
@Component("exchangeWords")
class ExchangeWords implements FieldWords {

    private final Show show;
    private final Clock clock;

    ExchangeWords(Show show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    List<Choice> kinds() {
        return Arrays.stream(PostKind.values())
                .map(kind -> Choice.of(kind, show.text("exchange.kind." + kind)))
                .toList();
    }

    List<Choice> states() {
        return Stream.of("UNSOLVED", "SOLVED", "HIDDEN", "WITHDRAWN")
                .map(state -> Choice.of(state, show.text("exchange.state." + state)))
                .toList();
    }

    List<Choice> years() {
        int year = LocalDate.now(clock).getYear();
        return IntStream.of(year, year - 1)
                .mapToObj(one -> Choice.of(one, String.valueOf(one)))
                .toList();
    }

    @Override
    public String label(String field) {
        return show.text("exchange.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return field.equals("kind") ? show.text("exchange.kind." + PostKind.valueOf(value)) : value;
    }
}

package org.zhibu.areas.foundation.exemplar.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.exemplar.Outcome;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What the fields of practices and borrowings are called, in histories and forms. */
@Component
class ExemplarWords implements FieldWords {

    private final Show show;

    ExemplarWords(Show show) {
        this.show = show;
    }

    List<Choice> outcomes() {
        return Arrays.stream(Outcome.values())
                .map(one -> Choice.of(one, show.text("exemplar.outcome." + one)))
                .toList();
    }

    @Override
    public String label(String field) {
        return show.text("exemplar.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return field.equals("outcome") ? show.text("exemplar.outcome." + Outcome.valueOf(value)) : value;
    }
}

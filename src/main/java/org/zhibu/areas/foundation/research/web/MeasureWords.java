package org.zhibu.areas.foundation.research.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.MeasureState;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** How a measure can end, as choices of a form. */
@Component
class MeasureWords {

    private final Show show;
    private final Clock clock;

    MeasureWords(Show show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    List<Choice> outcomes() {
        return Stream.of(MeasureState.DONE, MeasureState.DROPPED)
                .map(state -> Choice.of(state, show.text("research.outcome." + state)))
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.zhibu.areas.service.funding.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.funding.Purpose;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What money can be for, as choices of a form. */
@Component("fundingPurposes")
class Purposes {

    private final Show show;

    Purposes(Show show) {
        this.show = show;
    }

    List<Choice> choices() {
        return Arrays.stream(Purpose.values())
                .map(purpose -> Choice.of(purpose, show.text("funding.purpose." + purpose)))
                .toList();
    }

    /** The years a list is asked for: the next, this and the last. */
    static List<Choice> years(int year) {
        return Stream.of(year + 1, year, year - 1)
                .map(one -> Choice.of(one, "" + one))
                .toList();
    }
}

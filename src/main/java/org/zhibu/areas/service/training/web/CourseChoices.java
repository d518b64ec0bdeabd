package org.zhibu.areas.service.training.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.training.Audience;
import org.zhibu.areas.service.training.CourseLevel;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.Debt;
import org.zhibu.areas.service.training.Half;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The lists of a course as choices of forms and filters. */
@Component
class CourseChoices {

    private final Show show;

    CourseChoices(Show show) {
        this.show = show;
    }

    List<Choice> levels() {
        return choices("training.level.", CourseLevel.values());
    }

    List<Choice> audiences() {
        return choices("training.audience.", Audience.values());
    }

    List<Choice> halves() {
        return choices("training.half.", Half.values());
    }

    List<Choice> states() {
        return choices("training.state.", CourseState.values());
    }

    List<Choice> debts() {
        return choices("training.debt.", Debt.values());
    }

    private List<Choice> choices(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), show.text(prefix + value.name())))
                .toList();
    }

    static List<Choice> years(int year) {
        return List.of(
                Choice.of(year + 1, String.valueOf(year + 1)),
                Choice.of(year, String.valueOf(year)),
                Choice.of(year - 1, String.valueOf(year - 1)));
    }
}

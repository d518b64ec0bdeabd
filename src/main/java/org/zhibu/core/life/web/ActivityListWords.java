package org.zhibu.core.life.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.repository.ActivityListQueries;
import org.zhibu.core.life.repository.ActivityListQueries.Summary;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The choices of the filter and the three answers above the list. */
@Component
class ActivityListWords {

    private static final String HERE = "/life/activities";

    private final ActivityListQueries activities;
    private final Show show;
    private final Clock clock;

    ActivityListWords(ActivityListQueries activities, Show show, Clock clock) {
        this.activities = activities;
        this.show = show;
        this.clock = clock;
    }

    void fill(Model model, Place place) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("kinds", kinds());
        model.addAttribute("periods", periods(today));
        model.addAttribute("lates", List.of(late("only", "life.list.only-late"), late("none", "life.list.not-late")));
        model.addAttribute("answers", answers(activities.summary(place.scope(), place.home(), today)));
    }

    private Choice late(String value, String key) {
        return Choice.of(value, show.text(key));
    }

    private List<Choice> kinds() {
        return Arrays.stream(ActivityKind.values())
                .map(kind -> Choice.of(kind.code(), show.text("life.kind." + kind.code())))
                .toList();
    }

    /** This year and the last, their quarters so far, and the last three months. */
    private List<Choice> periods(LocalDate today) {
        List<Period> periods = new ArrayList<>();
        Period month = Period.containing(Period.Kind.MONTH, today);
        periods.addAll(List.of(month, month.previous(), month.previous().previous()));
        Period quarter = Period.containing(Period.Kind.QUARTER, today);
        for (int back = 0; back < 4; back++, quarter = quarter.previous()) periods.add(quarter);
        periods.addAll(List.of(Period.year(today.getYear()), Period.year(today.getYear() - 1)));
        return periods.stream()
                .map(period -> Choice.of(period.text(), show.period(period)))
                .toList();
    }

    private List<Answer> answers(Summary summary) {
        String todo = summary.open() == 0
                ? show.text("life.list.todo-nothing")
                : show.text("life.list.todo-decisions", summary.open());
        Answer first = summary.overdue() == 0
                ? Answer.of(todo, null)
                : Answer.late(todo, show.text("life.list.todo-overdue", summary.overdue()));
        String late = summary.late() == 0 ? null : show.text("life.list.done-late", summary.late());
        return List.of(
                first,
                Answer.of(show.text("life.list.done", summary.held()), late),
                Answer.link(show.text("life.record.next-list"), HERE));
    }
}

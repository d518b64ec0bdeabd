package org.zhibu.core.life.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.repository.ActivityListQueries;
import org.zhibu.core.life.repository.ActivityListQueries.Filter;
import org.zhibu.core.life.repository.ActivityListQueries.Summary;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The choices of the filter and the three answers above the list. */
@Component
class ActivityListWords {

    private final ActivityListQueries activities;
    private final Show show;
    private final Clock clock;

    ActivityListWords(ActivityListQueries activities, Show show, Clock clock) {
        this.activities = activities;
        this.show = show;
        this.clock = clock;
    }

    /** A condition in force and the list without it. */
    record Chip(String text, String href) {}

    void fill(Model model, Place place, Filter filter, Address here) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("kinds", kinds());
        model.addAttribute("periods", periods(today, filter.period()));
        model.addAttribute("chips", chips(filter, here));
        model.addAttribute(
                "lates",
                List.of(
                        late("only", "life.list.only-late"),
                        late("none", "life.list.not-late"),
                        late("kept", "life.list.kept")));
        Summary summary = activities.summary(place.scope(), place.home(), today);
        model.addAttribute("answers", answers(summary, place.unit().text()));
    }

    private List<Chip> chips(Filter filter, Address here) {
        List<Chip> chips = new ArrayList<>();
        Period period = filter.period();
        if (!filter.text().isBlank()) chips.add(chip("\u201C" + filter.text().strip() + "\u201D", here, "q"));
        if (!filter.kind().isBlank()) chips.add(chip(show.text("life.kind." + filter.kind()), here, "kind"));
        if (period != null) chips.add(chip(show.period(period), here, "period"));
        if (!filter.late().isBlank()) {
            chips.add(chip(show.text(late(filter.late())), here, "late"));
        }
        return chips;
    }

    private static String late(String asked) {
        return switch (asked) {
            case "only" -> "life.list.chip-late";
            case "kept" -> "life.list.kept";
            default -> "life.list.chip-not-late";
        };
    }

    private static Chip chip(String text, Address here, String condition) {
        return new Chip(text, here.without(condition).toString());
    }

    private Answer next(Summary summary, String org) {
        return summary.open() > 0
                ? Answer.link(show.text("life.list.next-decision"), "/life/decisions?org=" + org)
                : Answer.link(show.text("life.list.next-plan"), "/duty/calendar?org=" + org);
    }

    private Choice late(String value, String key) {
        return Choice.of(value, show.text(key));
    }

    private List<Choice> kinds() {
        return Arrays.stream(ActivityKind.values())
                .map(kind -> Choice.of(kind.code(), show.text("life.kind." + kind.code())))
                .toList();
    }

    /** This year and the last, the last four quarters and three months, and the one asked for. */
    private List<Choice> periods(LocalDate today, @Nullable Period asked) {
        List<Period> periods = new ArrayList<>();
        Period month = Period.containing(Period.Kind.MONTH, today);
        periods.addAll(List.of(month, month.previous(), month.previous().previous()));
        Period quarter = Period.containing(Period.Kind.QUARTER, today);
        for (int back = 0; back < 4; back++, quarter = quarter.previous()) periods.add(quarter);
        periods.addAll(List.of(Period.year(today.getYear()), Period.year(today.getYear() - 1)));
        if (asked != null && !periods.contains(asked)) periods.add(0, asked);
        return periods.stream()
                .map(period -> Choice.of(period.text(), show.period(period)))
                .toList();
    }

    private List<Answer> answers(Summary summary, String org) {
        String todo = summary.open() == 0
                ? show.text("life.list.todo-nothing")
                : show.text("life.list.todo-decisions", summary.open());
        Answer first = summary.overdue() == 0
                ? Answer.of(todo, null)
                : Answer.late(todo, show.text("life.list.todo-overdue", summary.overdue()));
        String late = summary.late() == 0 ? null : show.text("life.list.done-late", summary.late());
        return List.of(first, Answer.of(show.text("life.list.done", summary.held()), late), next(summary, org));
    }
}

package org.zhibu.areas.approach.project.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.project.Direction;
import org.zhibu.areas.approach.project.Figure;
import org.zhibu.areas.approach.project.Goal;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries.Entry;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.ui.Chart;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The goal of a project against what came about: quarter by quarter, and the finding in words. */
@Component
class ProjectCourse {

    private final Show show;

    ProjectCourse(Show show) {
        this.show = show;
    }

    /** A quarter with its two numbers as they stand, and what each was before. */
    public record Quarter(
            Period period,
            String name,
            @Nullable Entry planned,
            @Nullable Entry actual,
            List<Entry> before) {

        public boolean missed(Direction direction) {
            return planned != null && actual != null && !direction.reaches(actual.value(), planned.value());
        }
    }

    /**
     * @param steps for the chart
     * @param finding what the chart shows
     * @param said the target with its number
     * @param standing how far it is, in short
     */
    public record Course(List<Quarter> quarters, List<Chart.Step> steps, String finding, String said, String standing) {

        /** Whether every quarter has a planned number. */
        public boolean planned() {
            return quarters.stream().allMatch(one -> one.planned() != null);
        }

        /** The quarters that have begun, as choices. */
        List<Choice> begun(LocalDate today) {
            return quarters.stream()
                    .filter(one -> !one.period().start().isAfter(today))
                    .map(one -> Choice.of(one.period(), one.name()))
                    .toList();
        }

        /** The first quarter without a number. */
        String nextQuarter() {
            return quarters.stream()
                    .filter(one -> one.actual() == null)
                    .map(one -> one.period().text())
                    .findFirst()
                    .orElse("");
        }
    }

    Course of(Project project, List<Entry> entries) {
        Goal goal = project.goal();
        List<Quarter> quarters = project.quarters().stream()
                .map(period -> quarter(period, entries))
                .toList();
        List<Chart.Step> steps = new ArrayList<>();
        steps.add(new Chart.Step(show.text("project.chart.baseline"), null, goal.baseline()));
        boolean many = project.plan().lastYear() > project.plan().firstYear();
        for (Quarter one : quarters) steps.add(step(one, many));
        String said = show.text("project.chart.target", show.decimal(goal.target()), goal.measuredIn());
        return new Course(quarters, steps, finding(goal, quarters), said, standing(goal, quarters));
    }

    private Quarter quarter(Period period, List<Entry> entries) {
        Entry planned = null;
        Entry actual = null;
        List<Entry> before = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.quarter().equals(period)) continue;
            Entry last = entry.kind() == Figure.Kind.PLANNED ? planned : actual;
            if (last != null) before.add(last);
            if (entry.kind() == Figure.Kind.PLANNED) planned = entry;
            else actual = entry;
        }
        return new Quarter(period, show.period(period), planned, actual, List.copyOf(before));
    }

    private Chart.Step step(Quarter quarter, boolean many) {
        int number = (quarter.period().start().getMonthValue() + 2) / 3;
        String text = many
                ? show.text(
                        "project.chart.quarter-of",
                        String.valueOf(quarter.period().year()).substring(2),
                        number)
                : show.text("project.chart.quarter", number);
        return new Chart.Step(text, value(quarter.planned()), value(quarter.actual()));
    }

    private static @Nullable BigDecimal value(@Nullable Entry entry) {
        return entry == null ? null : entry.value();
    }

    private static @Nullable Quarter latest(List<Quarter> quarters) {
        return quarters.stream()
                .filter(one -> one.actual() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private String finding(Goal goal, List<Quarter> quarters) {
        Quarter latest = latest(quarters);
        BigDecimal actual = latest == null ? null : value(latest.actual());
        if (latest == null || actual == null) return show.text("project.chart.nothing");
        BigDecimal planned = value(latest.planned());
        String said = show.text("project.chart.actual", latest.name(), show.decimal(actual), goal.measuredIn());
        if (planned != null) {
            String key = goal.direction().reaches(actual, planned) ? "project.chart.met" : "project.chart.missed";
            said += show.text(key, show.decimal(planned), goal.measuredIn());
        }
        return said + show.text("project.chart.stop") + standing(goal, quarters);
    }

    private String standing(Goal goal, List<Quarter> quarters) {
        Quarter latest = latest(quarters);
        BigDecimal actual = latest == null ? null : value(latest.actual());
        if (actual == null)
            return show.text(
                    "project.chart.begin",
                    show.decimal(goal.baseline()),
                    show.decimal(goal.target()),
                    goal.measuredIn());
        boolean reached = goal.direction().reaches(actual, goal.target());
        String left = show.decimal(actual.subtract(goal.target()).abs());
        return show.text(
                reached ? "project.chart.reached" : "project.chart.left",
                show.decimal(goal.target()),
                goal.measuredIn(),
                left);
    }
}

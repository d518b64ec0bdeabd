package org.zhibu.areas.approach.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.project.Direction;
import org.zhibu.areas.approach.project.DutyKind;
import org.zhibu.areas.approach.project.Figure;
import org.zhibu.areas.approach.project.Grade;
import org.zhibu.areas.approach.project.MeasureState;
import org.zhibu.areas.approach.project.ProjectPlan;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What projects are said in: choices of forms, quarters, and the fields of their history. */
@Component
class ProjectWords implements FieldWords {

    private final Show show;
    private final Clock clock;

    ProjectWords(Show show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String text(String key, Object... args) {
        return show.text(key, args);
    }

    String quarter(Period quarter) {
        return show.period(quarter);
    }

    List<Choice> states() {
        return choices("project.state.", ProjectState.values());
    }

    List<Choice> directions() {
        return choices("project.direction.", Direction.values());
    }

    List<Choice> posts() {
        return choices("project.duty.", DutyKind.values());
    }

    List<Choice> grades() {
        return choices("project.grade.", Grade.values());
    }

    List<Choice> outcomes() {
        return choices("project.outcome.", MeasureState.DONE, MeasureState.DROPPED);
    }

    private List<Choice> choices(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), show.text(prefix + value.name())))
                .toList();
    }

    /** Next year, this one and those before it that can still have a project. */
    List<Choice> years() {
        int year = today().getYear();
        return Stream.iterate(year + 1, one -> one - 1)
                .limit(ProjectPlan.YEARS + 1L)
                .map(one -> Choice.of(one, String.valueOf(one)))
                .toList();
    }

    @Override
    public String label(String field) {
        int gap = field.indexOf(' ');
        if (gap < 0) return show.text("project.field." + field);
        Figure.Kind kind = Figure.Kind.valueOf(field.substring(0, gap));
        return show.text("project.figure-of." + kind, quarter(Period.of(field.substring(gap + 1))));
    }

    @Override
    public String value(String field, String value) {
        return field.equals("direction") ? show.text("project.direction." + Direction.valueOf(value)) : value;
    }
}

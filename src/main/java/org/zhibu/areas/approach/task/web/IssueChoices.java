package org.zhibu.areas.approach.task.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.task.FieldKind;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.service.MeasureTasks;
import org.zhibu.areas.foundation.research.Measures;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What the form of a task offers, and what it begins with. */
@Component("taskIssueChoices")
class IssueChoices {

    private final TaskQueries queries;
    private final MeasureTasks measures;
    private final Show show;
    private final Clock clock;

    IssueChoices(TaskQueries queries, MeasureTasks measures, Show show, Clock clock) {
        this.queries = queries;
        this.measures = measures;
        this.show = show;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** An empty form, or one that carries a measure of research out. */
    TaskForm begin(Place place, String measure) {
        TaskForm form = TaskForm.on(today());
        measure(place, measure)
                .ifPresent(found -> form.begin(
                        found, show.text("task.measure-basis", found.topic().title()), today()));
        return form;
    }

    Optional<Measures.Found> measure(Place place, String measure) {
        return measures.find(place, measure);
    }

    void fill(Place place, TaskForm form, Model model) {
        model.addAttribute("today", today());
        model.addAttribute("carried", measure(place, form.getMeasure()).orElse(null));
        model.addAttribute("branches", branches(place));
        model.addAttribute("kinds", kinds());
        model.addAttribute("figures", figures());
        model.addAttribute(
                "whoms",
                List.of(
                        Choice.of("ALL", show.text("task.form.all")),
                        Choice.of("CHOSEN", show.text("task.form.chosen"))));
    }

    private List<Choice> branches(Place place) {
        return queries.branchesBelow(place.scope(), place.home()).stream()
                .map(branch -> new Choice(branch.unit().text(), branch.name(), branch.above()))
                .toList();
    }

    private List<Choice> kinds() {
        return Arrays.stream(FieldKind.values())
                .map(kind -> Choice.of(kind, show.text("task.kind." + kind)))
                .toList();
    }

    private List<Choice> figures() {
        return Arrays.stream(Known.values())
                .map(known -> Choice.of(known, show.text("task.known." + known)))
                .toList();
    }
}

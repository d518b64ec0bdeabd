package org.zhibu.areas.approach.task.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.task.FieldKind;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Branch;
import org.zhibu.areas.approach.task.repository.TaskQueries.Task;
import org.zhibu.areas.approach.task.service.MeasureTasks;
import org.zhibu.areas.foundation.research.Measures;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What the form of a task offers, and what it begins with. */
@Component("taskIssueChoices")
class IssueChoices {

    /** So many branches are shown at once. */
    private static final int FEW = 20;

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

    /** A form that asks what a task asked before; the last day is for the committee to choose. */
    TaskForm again(Viewer viewer, TaskId id) {
        Task task = viewer.find(scope -> queries.find(scope, id));
        Scope scope = Scope.below(task.path());
        TaskForm form = TaskForm.on(today());
        form.again(task, queries.fieldsOf(scope, id), queries.knownOf(scope, id));
        return form;
    }

    Optional<Measures.Found> measure(Place place, String measure) {
        return measures.find(place, measure);
    }

    void fill(Place place, TaskForm form, Model model) {
        model.addAttribute("today", today());
        model.addAttribute("carried", measure(place, form.getMeasure()).orElse(null));
        List<Branch> branches = queries.branchesBelow(place.scope(), place.home());
        model.addAttribute("branches", branches);
        model.addAttribute("groups", groups(branches, form.getUnits()));
        model.addAttribute("kinds", kinds());
        model.addAttribute("figures", figures());
        model.addAttribute(
                "whoms",
                List.of(
                        Choice.of("ALL", show.text("task.form.all")),
                        Choice.of("CHOSEN", show.text("task.form.chosen"))));
    }

    /**
     * The branches below one organisation.
     *
     * @param whole stands for all of them
     * @param open shown at once: there are few, or some are ticked
     */
    record Group(String name, Choice whole, List<Choice> branches, boolean open) {}

    private List<Group> groups(List<Branch> branches, List<String> ticked) {
        Map<UnitId, List<Branch>> below = branches.stream()
                .collect(Collectors.groupingBy(Branch::parent, LinkedHashMap::new, Collectors.toList()));
        return below.entrySet().stream()
                .map(one -> group(one.getKey(), one.getValue(), branches.size() <= FEW, ticked))
                .toList();
    }

    private Group group(UnitId above, List<Branch> below, boolean few, List<String> ticked) {
        List<Choice> choices = below.stream()
                .map(branch -> Choice.of(branch.unit().text(), branch.name()))
                .toList();
        Choice whole = Choice.of(above.text(), show.text("task.form.whole", below.size()));
        boolean open = few || choices.stream().anyMatch(choice -> ticked.contains(choice.value()));
        return new Group(below.get(0).above(), whole, choices, open || ticked.contains(whole.value()));
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

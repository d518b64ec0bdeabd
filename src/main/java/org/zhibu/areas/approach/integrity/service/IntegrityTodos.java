package org.zhibu.areas.approach.integrity.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.repository.ConductQueries;
import org.zhibu.areas.approach.integrity.repository.ConductQueries.Due;
import org.zhibu.areas.approach.integrity.repository.ConductQueries.Sums;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/**
 * A branch: the self-check of the period that is over or nearly over, problems without a measure, measures due within two
 * weeks. A committee: its own problems, what is overdue in its branches, and how many branches did not examine themselves.
 */
@Component
class IntegrityTodos implements TodoSource {

    private static final int DAYS = 14;

    private final ConductQueries queries;
    private final Examining examining;
    private final Rules rules;

    IntegrityTodos(ConductQueries queries, Examining examining, Rules rules) {
        this.queries = queries;
        this.examining = examining;
        this.rules = rules;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (place.kind().isBranch() && IntegrityPolicy.mayExamine(viewer, place)) return ofBranch(place, today);
        boolean oversees = place.kind().isAboveBranch() && IntegrityPolicy.mayOversee(viewer, place.path());
        return oversees ? ofCommittee(place, today) : List.of();
    }

    private List<Todo> ofBranch(Place place, LocalDate today) {
        List<Todo> todos = new ArrayList<>();
        addOwn(todos, place, today);
        LocalDate last = today.plusDays(rules.number("integrity.askDays", today).intValue());
        for (CheckPeriod period : examining.asked(place, last))
            todos.add(Todo.due(
                    period.end(),
                    today,
                    "/integrity/checks/new?org=" + place.unit() + "&period=" + period,
                    "integrity.todo.check-do",
                    "integrity.todo.check" + period.part(),
                    String.valueOf(period.year())));
        return todos;
    }

    /** The problems of its own that wait for a measure or come due. */
    private void addOwn(List<Todo> todos, Place place, LocalDate today) {
        for (Due due : queries.due(place.scope(), place.home(), place.unit(), today.plusDays(DAYS)))
            todos.add(todo(due, today));
    }

    private static Todo todo(Due due, LocalDate today) {
        boolean measured = due.state() == ProblemState.MENDING;
        String key = "integrity.todo." + due.state();
        String action = measured ? "integrity.todo.close-do" : "integrity.todo.mend-do";
        String href = due.problem().href() + (due.state() == ProblemState.FOUND ? "/details" : "");
        LocalDate on = due.dueOn();
        return on == null
                ? Todo.waiting(href, action, key, due.what())
                : Todo.due(on, today, href, action, key, due.what());
    }

    private List<Todo> ofCommittee(Place place, LocalDate today) {
        CheckPeriod current = examining.current();
        Sums sums = queries.sumsOf(place.scope(), place.home(), current, today);
        String branches = "/integrity/branches?org=" + place.unit();
        List<Todo> todos = new ArrayList<>();
        addOwn(todos, place, today);
        if (sums.lateBelow() > 0)
            todos.add(Todo.due(
                    today.minusDays(1),
                    today,
                    branches,
                    "integrity.todo.look",
                    "integrity.todo.late",
                    sums.branchesLate(),
                    sums.lateBelow()));
        long missing = sums.branches() - sums.checked();
        LocalDate last = today.plusDays(rules.number("integrity.askDays", today).intValue());
        if (missing > 0 && !current.end().isAfter(last))
            todos.add(Todo.due(
                    current.end(), today, branches, "integrity.todo.look", "integrity.todo.unchecked", missing));
        return todos;
    }
}

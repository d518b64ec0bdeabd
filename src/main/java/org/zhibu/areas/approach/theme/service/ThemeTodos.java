package org.zhibu.areas.approach.theme.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Item;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Plan;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** A branch without a plan makes one by the end of March; items not done are due at the end of their quarter. */
@Component
class ThemeTodos implements TodoSource {

    private final PlanQueries queries;

    ThemeTodos(PlanQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (!place.kind().isBranch() || !PlanPolicy.mayPlan(viewer, place)) return List.of();
        int year = today.getYear();
        Optional<Plan> plan = queries.own(place.scope(), place.home(), place.unit(), year);
        if (plan.isEmpty()) {
            LocalDate by = LocalDate.of(year, 3, 31);
            return List.of(Todo.due(by, today, "/theme/plans/new", "theme.todo.make-do", "theme.todo.make", year + ""));
        }
        List<Todo> todos = new ArrayList<>();
        for (Item item : queries.itemsOf(place.scope(), plan.get()))
            if (item.done() == null && item.quarter() <= (today.getMonthValue() + 2) / 3)
                todos.add(Todo.due(
                        item.dueOn(year),
                        today,
                        plan.get().plan().href(),
                        "theme.todo.link-do",
                        "theme.todo.link",
                        item.topic()));
        return todos;
    }
}

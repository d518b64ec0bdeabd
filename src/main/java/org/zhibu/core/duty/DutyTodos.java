package org.zhibu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Show;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** Puts the duties of a branch on its desk: one thing to do for each, and for each group that has not met. */
@Component
class DutyTodos implements TodoSource {

    private final Duties duties;
    private final Units units;
    private final Show show;

    DutyTodos(Duties duties, Units units, Show show) {
        this.duties = duties;
        this.units = units;
        this.show = show;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (!place.kind().isBranch() || !viewer.may(Right.KEEP_BRANCH, place.path())) return List.of();
        Map<String, String> groups = units.childrenOf(place.scope(), place.unit()).stream()
                .collect(Collectors.toMap(Unit::name, unit -> unit.id().text(), (one, other) -> one));
        return duties.dueNow(place.scope(), place.unit(), today).stream()
                .flatMap(duty -> todos(duty, groups))
                .toList();
    }

    private Stream<Todo> todos(Duty duty, Map<String, String> groups) {
        if (duty.missingGroups().isEmpty())
            return Stream.of(todo(duty, show.text(duty.cell().titleKey()), null));
        return duty.missingGroups().stream()
                .map(name -> todo(duty, show.text("duty.todo.group", name), groups.get(name)));
    }

    private Todo todo(Duty duty, String what, @Nullable String group) {
        boolean late = duty.state() == DutyState.OVERDUE;
        String period = show.period(duty.cell().period());
        return new Todo(
                late ? "duty.todo.late" : "duty.todo.due",
                List.of(period, what),
                duty.clause(),
                duty.cell().dueOn(),
                DutyPlan.logging(duty, group),
                late ? "duty.log.late" : "duty.log." + duty.cell().code(),
                late);
    }
}

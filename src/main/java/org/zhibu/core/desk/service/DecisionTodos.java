package org.zhibu.core.desk.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhibu.core.desk.repository.DeskQueries;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Show;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** Decisions come back until they are closed: the few due first, and how many others wait. */
@Component
class DecisionTodos implements TodoSource {

    private static final int WORDS = 40;
    private static final int SHOWN = 5;

    private final DeskQueries queries;
    private final Show show;

    DecisionTodos(DeskQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (place.kind().isAboveBranch() || !viewer.may(Right.KEEP_BRANCH, place.path())) return List.of();
        List<DeskQueries.Decision> first = queries.openDecisionsOf(place.scope(), place, today, SHOWN);
        List<Todo> todos = new ArrayList<>(
                first.stream().map(decision -> todo(decision, today)).toList());
        if (!first.isEmpty() && first.get(0).open() > SHOWN) todos.add(rest(place, first.get(first.size() - 1)));
        return todos;
    }

    /** All others in one line, so that they do not hide what else is due. */
    private static Todo rest(Place place, DeskQueries.Decision last) {
        return new Todo(
                "desk.decision.more",
                List.of(last.open() - SHOWN),
                null,
                last.dueOn(),
                "/life/decisions?org=" + place.unit().text(),
                "desk.decision.all",
                last.overdue() > SHOWN);
    }

    private Todo todo(DeskQueries.Decision decision, LocalDate today) {
        String href = "/life/activities/" + Long.toString(decision.activityHomeId(), 36) + "-"
                + Long.toString(decision.activityId(), 36) + "#decisions";
        LocalDate due = decision.dueOn();
        return new Todo(
                "desk.decision",
                List.of(
                        shortened(decision.wording()),
                        Objects.requireNonNullElse(decision.owner(), show.text("desk.decision.nobody"))),
                null,
                due,
                href,
                "desk.decision.open",
                due != null && due.isBefore(today));
    }

    private static String shortened(String wording) {
        return wording.length() <= WORDS ? wording : wording.substring(0, WORDS) + "…";
    }
}

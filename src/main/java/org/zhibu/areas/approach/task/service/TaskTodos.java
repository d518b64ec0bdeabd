package org.zhibu.areas.approach.task.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.task.ReplyState;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries.Open;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** What a branch owes, louder at three days and on the day; what waits for the committee and which tasks are overdue. */
@Component
class TaskTodos implements TodoSource {

    private static final int MOST = 20;
    private static final int ALL = 2000;
    private static final int SOON = 3;
    private static final List<ReplyState> OWED = List.of(ReplyState.WAITING, ReplyState.DRAFT, ReplyState.RETURNED);

    private final TaskReplyQueries replies;

    TaskTodos(TaskReplyQueries replies) {
        this.replies = replies;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (place.kind().isBranch() && viewer.may(Right.KEEP_BRANCH, place.path()))
            return replies.open(place.scope(), place.home(), OWED, MOST).stream()
                    .map(open -> owed(open, today))
                    .toList();
        return place.kind().isAboveBranch() && viewer.may(Right.OVERSEE, place.path())
                ? committee(viewer, place, today)
                : List.of();
    }

    private static Todo owed(Open open, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, open.dueOn());
        String key = "task.todo.fill";
        if (open.state() == ReplyState.RETURNED) key = "task.todo.mend";
        else if (days == 0) key = "task.todo.today";
        else if (days > 0 && days <= SOON) key = "task.todo.soon";
        return Todo.due(open.dueOn(), today, open.reply().href(), "task.todo.fill-do", key, open.title(), days);
    }

    private List<Todo> committee(Viewer viewer, Place place, LocalDate today) {
        Map<Long, List<Open>> tasks = new LinkedHashMap<>();
        for (Open open : replies.open(place.scope(), place.home(), List.of(ReplyState.values()), ALL))
            tasks.computeIfAbsent(open.taskId(), task -> new ArrayList<>()).add(open);
        List<Todo> todos = new ArrayList<>();
        for (List<Open> all : tasks.values()) todos.addAll(ofTask(viewer, all, today));
        return todos.stream().limit(MOST).toList();
    }

    private static List<Todo> ofTask(Viewer viewer, List<Open> all, LocalDate today) {
        Open one = all.get(0);
        long late = all.stream()
                .filter(open -> open.state().isOwed() && open.dueOn().isBefore(today))
                .count();
        long submitted = all.stream()
                .filter(open -> open.state() == ReplyState.SUBMITTED)
                .count();
        List<Todo> todos = new ArrayList<>();
        String href = one.task().href();
        if (late > 0)
            todos.add(Todo.due(one.dueOn(), today, href, "task.todo.look", "task.todo.late", one.title(), late));
        if (!viewer.may(Right.OVERSEE, one.taskPath())) return todos;
        if (submitted > 0)
            todos.add(Todo.waiting(
                    href + "?state=SUBMITTED", "task.todo.look", "task.todo.accept", one.title(), submitted));
        all.stream()
                .filter(open -> open.wantedUntil() != null)
                .forEach(open -> todos.add(Todo.waiting(
                        open.reply().href(), "task.todo.answer", "task.todo.extend", one.title(), open.unitName())));
        return todos;
    }
}

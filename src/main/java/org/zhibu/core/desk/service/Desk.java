package org.zhibu.core.desk.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** Gathers what all modules want done and sorts it by how soon. */
@Service
public class Desk {

    private static final int SOON = 7;
    private static final int SHOWN = 10;

    private final List<TodoSource> sources;

    Desk(List<TodoSource> sources) {
        this.sources = sources;
    }

    /** How soon something is due, in the order of the list. */
    public enum Urgency {
        LATE,
        SOON,
        WAITING,
        LATER
    }

    /** What is equally urgent, the earliest first. */
    public record Group(Urgency urgency, List<Todo> todos) {

        /** The first ten; the rest stands in the plan of the year. */
        public List<Todo> shown() {
            return todos.subList(0, Math.min(SHOWN, todos.size()));
        }

        public int more() {
            return todos.size() - shown().size();
        }
    }

    public List<Group> todos(Viewer viewer, Place place, LocalDate today) {
        Map<Urgency, List<Todo>> groups = new TreeMap<>();
        for (TodoSource source : sources)
            for (Todo todo : source.todos(viewer, place, today))
                groups.computeIfAbsent(urgency(todo, today), key -> new ArrayList<>())
                        .add(todo);
        groups.values()
                .forEach(todos ->
                        todos.sort(Comparator.comparing(Todo::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Urgency urgency(Todo todo, LocalDate today) {
        if (todo.late()) return Urgency.LATE;
        LocalDate due = todo.dueOn();
        if (due == null) return Urgency.WAITING;
        return due.isAfter(today.plusDays(SOON)) ? Urgency.LATER : Urgency.SOON;
    }
}

package org.zhibu.areas.foundation.research.service;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.repository.PartQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** Measures that are due within two weeks or overdue, and topics to be concluded by then; a committee is reminded of its own only. */
@Component
class ResearchTodos implements TodoSource {

    private static final int DAYS = 14;

    private final PartQueries parts;
    private final TopicQueries topics;

    ResearchTodos(PartQueries parts, TopicQueries topics) {
        this.parts = parts;
        this.topics = topics;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        boolean kept = place.kind().isBranch() || place.kind().isAboveBranch();
        if (!kept || !ResearchPolicy.mayPlan(viewer, place)) return List.of();
        LocalDate last = today.plusDays(DAYS);
        Stream<Todo> measures = parts.due(place.scope(), place.home(), place.unit(), last).stream()
                .map(due -> Todo.due(
                        due.dueOn(),
                        today,
                        due.href(),
                        "research.todo.measure-do",
                        "research.todo.measure",
                        due.what(),
                        due.owner()));
        return Stream.concat(
                        measures,
                        topics.due(place.scope(), place.home(), place.unit(), last).stream()
                                .map(row -> Todo.due(
                                        row.dueOn(),
                                        today,
                                        row.topic().href(),
                                        "research.todo.topic-do",
                                        "research.todo.topic",
                                        row.title())))
                .toList();
    }
}

package org.zhibu.areas.methods.exchange.service;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.exchange.repository.PostQueries;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** A question others replied to waits for its branch to say which reply solved it. */
@Component
class ExchangeTodos implements TodoSource {

    private final PostQueries queries;

    ExchangeTodos(PostQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (!ExchangePolicy.mayWriteFor(viewer, place.kind(), place.path())) return List.of();
        return queries.waiting(place.scope(), place.home(), place.unit()).stream()
                .map(one ->
                        Todo.waiting(one.post().href(), "exchange.todo.solve-do", "exchange.todo.solve", one.title()))
                .toList();
    }
}

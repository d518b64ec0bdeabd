package org.zhibu.areas.methods.ballot.service;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.OwnBoxQueries;
import org.zhibu.areas.methods.ballot.repository.OwnBoxQueries.OwnRow;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.OwnTodos;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** An open box waits for its tellers: on their own pages, and on the desk of who keeps it. */
@Component
class BallotTodos implements TodoSource, OwnTodos {

    private static final int MOST = 20;

    private final BoxQueries queries;
    private final OwnBoxQueries own;

    BallotTodos(BoxQueries queries, OwnBoxQueries own) {
        this.queries = queries;
        this.own = own;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (!place.kind().isBranch() || !BallotPolicy.mayKeep(viewer, place)) return List.of();
        return queries.list(place.scope(), place.home(), ListAsk.inState(BoxState.OPEN)).rows(MOST, 0).stream()
                .map(row -> Todo.waiting(row.box().href(), "ballot.todo.open-do", "ballot.todo.open", row.title()))
                .toList();
    }

    @Override
    public List<Todo> ownTodos(MemberId self, LocalDate today) {
        return own.listOf(self).stream()
                .filter(OwnRow::counts)
                .map(row -> Todo.waiting(
                        "/my/ballots/" + row.box(), "ballot.todo.count-do", "ballot.todo.count", row.title()))
                .toList();
    }
}

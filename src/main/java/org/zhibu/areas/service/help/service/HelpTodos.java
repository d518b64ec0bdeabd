package org.zhibu.areas.service.help.service;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.help.CaseState;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.areas.service.help.repository.CaseQueries.Row;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.OwnTodos;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** Open cases by their number: those of a branch, those raised to a committee; and a result one is to have a word on. */
@Component
class HelpTodos implements TodoSource, OwnTodos {

    private static final int MOST = 20;

    private final CaseQueries queries;

    HelpTodos(CaseQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (place.kind().isAboveBranch() && HelpPolicy.mayOversee(viewer, place.path()))
            return in(CaseState.RAISED, place, today);
        if (!HelpPolicy.mayKeep(viewer, place.path())) return List.of();
        return java.util.stream.Stream.of(CaseState.ASKED, CaseState.HELPING)
                .flatMap(state -> in(state, place, today).stream())
                .toList();
    }

    private List<Todo> in(CaseState state, Place place, LocalDate today) {
        return queries.list(place.scope(), place.home(), ListAsk.inState(state)).rows(MOST, 0).stream()
                .map(row -> todo(row, today))
                .toList();
    }

    private static Todo todo(Row row, LocalDate today) {
        return new Todo(
                "help.todo." + row.state(),
                List.of(row.code()),
                null,
                row.dueBy(),
                row.of().href(),
                "help.todo.do",
                row.lateOn(today));
    }

    @Override
    public List<Todo> ownTodos(MemberId self, LocalDate today) {
        return queries.allOwn(self).stream()
                .filter(one -> one.state() == CaseState.RESULT)
                .map(one -> new Todo(
                        "help.todo.RESULT",
                        List.of(one.code()),
                        null,
                        one.dueBy(),
                        one.of().ownHref(),
                        "help.todo.word",
                        false))
                .toList();
    }
}

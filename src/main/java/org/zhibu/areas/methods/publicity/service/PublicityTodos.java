package org.zhibu.areas.methods.publicity.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.publicity.ArticleState;
import org.zhibu.areas.methods.publicity.repository.ArticleAsk;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Row;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** A submitted article waits for who checks it, a returned one for its branch. */
@Component
class PublicityTodos implements TodoSource {

    private static final int MOST = 20;

    private final ArticleQueries queries;

    PublicityTodos(ArticleQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        List<Todo> todos = new ArrayList<>();
        if (PublicityPolicy.mayWrite(viewer, place))
            todos(place, new ArticleAsk(), ArticleState.RETURNED, "mend", todos);
        if (place.kind().isAboveBranch() && viewer.may(Right.OVERSEE, place.path()))
            todos(place, new ArticleAsk().checkedAbove(), ArticleState.SUBMITTED, "check", todos);
        if (place.kind().isBranch() && viewer.may(Right.LEAD_BRANCH, place.path()))
            todos(place, new ArticleAsk().checkedByBranch(), ArticleState.SUBMITTED, "check", todos);
        return todos;
    }

    private void todos(Place place, ArticleAsk ask, ArticleState state, String what, List<Todo> todos) {
        ask.setState(state.name());
        for (Row row : queries.list(place.scope(), place.home(), ask).rows(MOST, 0)) {
            if (what.equals("mend") && row.unitId() != place.unit().number()) continue;
            todos.add(Todo.waiting(
                    row.article().href(),
                    "publicity.todo." + what + "-do",
                    "publicity.todo." + what,
                    row.title(),
                    row.unitName()));
        }
    }
}

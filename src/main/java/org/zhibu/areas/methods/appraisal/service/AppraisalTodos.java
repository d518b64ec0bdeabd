package org.zhibu.areas.methods.appraisal.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Row;
import org.zhibu.areas.methods.appraisal.repository.OwnAppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.OwnAppraisalQueries.Own;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.OwnTodos;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** The next step of an appraisal waits for the branch, the self-appraisal for the member. */
@Component
class AppraisalTodos implements TodoSource, OwnTodos {

    private static final int MOST = 10;

    private final AppraisalQueries queries;
    private final OwnAppraisalQueries own;

    AppraisalTodos(AppraisalQueries queries, OwnAppraisalQueries own) {
        this.queries = queries;
        this.own = own;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (!place.kind().isBranch() || !AppraisalPolicy.mayKeep(viewer, place.path())) return List.of();
        List<Todo> todos = new ArrayList<>();
        for (Row row : queries.list(place.scope(), place.home(), new ListAsk()).rows(MOST, 0)) {
            if (row.state() == AppraisalState.OPEN) todos.add(todo(row, next(row)));
            if (row.state() == AppraisalState.DECIDED) todos.add(todo(row, "file"));
        }
        return todos;
    }

    /** The first step not yet taken. */
    static String next(Row row) {
        if (row.selves() < row.people()) return "self";
        if (row.mutualOn() == null) return "mutual";
        return row.votedOn() == null ? "ballot" : "opinion";
    }

    private static Todo todo(Row row, String step) {
        return Todo.waiting(
                row.appraisal().href(),
                "appraisal.todo.do",
                "appraisal.todo." + step,
                String.valueOf(row.year()),
                row.selves(),
                row.people());
    }

    @Override
    public List<Todo> ownTodos(MemberId self, LocalDate today) {
        return own.listOf(self).stream()
                .filter(one -> one.isOpen() && one.selfOn() == null)
                .map(AppraisalTodos::own)
                .toList();
    }

    private static Todo own(Own one) {
        return Todo.waiting(
                "/my/appraisal", "appraisal.todo.write-do", "appraisal.todo.write", String.valueOf(one.year()));
    }
}

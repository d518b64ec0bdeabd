package org.zhibu.core.evaluation.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Asked;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Show;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** An objection waits for the committee, one by one; what was recorded waits to be confirmed, all together. */
@Component
class EvaluationTodos implements TodoSource {

    private static final int MOST = 20;
    private static final int ENOUGH = 200;

    private final EvaluationQueries queries;
    private final Approvers approvers;
    private final Show show;

    EvaluationTodos(EvaluationQueries queries, Approvers approvers, Show show) {
        this.queries = queries;
        this.approvers = approvers;
        this.show = show;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (!place.kind().isAboveBranch() || !EvaluationPolicy.mayJudge(viewer, place.path())) return List.of();
        List<Todo> todos = new ArrayList<>();
        for (Evaluation one : waiting(place, EvaluationState.OBJECTED, MOST))
            todos.add(Todo.waiting(
                    one.id().href(),
                    "evaluation.todo.answer-do",
                    "evaluation.todo.answer",
                    one.unitName(),
                    show.text("assessment.indicator." + one.indicator())));
        int proposed = approvers
                .confirmable(viewer, waiting(place, EvaluationState.PROPOSED, ENOUGH))
                .size();
        if (proposed > 0)
            todos.add(Todo.waiting(
                    "/evaluation/confirmations?org=" + place.unit(),
                    "evaluation.todo.confirm-do",
                    "evaluation.todo.confirm",
                    proposed));
        return todos;
    }

    private List<Evaluation> waiting(Place place, EvaluationState state, int most) {
        return queries.list(place.scope(), place.home(), new Asked(ListAsk.inState(state), true, "", 0))
                .rows(most, 0);
    }
}

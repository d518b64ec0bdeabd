package org.zhibu.areas.service.funding.service;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries.Row;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** A returned application waits for its branch, a submitted one for the committee. */
@Component
class FundingTodos implements TodoSource {

    private static final int MOST = 20;

    private final FundingQueries queries;

    FundingTodos(FundingQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        boolean answers = place.kind().isAboveBranch() && FundingPolicy.mayAnswer(viewer, place.path());
        if (!answers && !FundingPolicy.mayApply(viewer, place.path())) return List.of();
        ListAsk ask = ListAsk.inState(answers ? ApplicationState.SUBMITTED : ApplicationState.RETURNED);
        return queries.list(place.scope(), place.home(), ask, "").rows(MOST, 0).stream()
                .map(row -> todo(row, answers, today))
                .toList();
    }

    private static Todo todo(Row row, boolean answers, LocalDate today) {
        LocalDate by = row.answerBy();
        boolean late = answers && by != null && by.isBefore(today);
        return new Todo(
                answers ? "funding.todo.answer" : "funding.todo.mend",
                List.of(row.title(), row.unitName()),
                null,
                answers ? by : null,
                row.application().href(),
                answers ? "funding.todo.answer-do" : "funding.todo.mend-do",
                late);
    }
}

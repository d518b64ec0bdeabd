package org.zhibu.areas.foundation.exemplar.service;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.exemplar.PracticeState;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Row;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** A proposed practice waits for the committee, a returned one for its branch, a borrowed one for its result. */
@Component
class ExemplarTodos implements TodoSource {

    private static final int DAYS = 14;
    private static final int MOST = 20;

    private final PracticeQueries practices;
    private final BorrowingQueries borrowings;

    ExemplarTodos(PracticeQueries practices, BorrowingQueries borrowings) {
        this.practices = practices;
        this.borrowings = borrowings;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        boolean reviews = place.kind().isAboveBranch() && ExemplarPolicy.mayReview(viewer, place.path());
        if (!reviews && !(place.kind().isBranch() && ExemplarPolicy.mayPropose(viewer, place))) return List.of();
        ListAsk ask = ListAsk.inState(reviews ? PracticeState.PROPOSED : PracticeState.RETURNED);
        Stream<Todo> waiting = practices.list(place.scope(), place.home(), ask).rows(MOST, 0).stream()
                .filter(row -> place.scope().covers(row.path()))
                .map(row -> waiting(row, reviews));
        Stream<Todo> due = borrowings.due(place.scope(), place.home(), place.unit(), today.plusDays(DAYS)).stream()
                .map(one -> Todo.due(
                        one.dueOn(),
                        today,
                        one.borrowing().href(),
                        "exemplar.todo.report-do",
                        "exemplar.todo.report",
                        one.title(),
                        one.origin()));
        return Stream.concat(waiting, due).toList();
    }

    private static Todo waiting(Row row, boolean reviews) {
        return Todo.waiting(
                row.practice().href(),
                reviews ? "exemplar.todo.review-do" : "exemplar.todo.mend-do",
                reviews ? "exemplar.todo.review" : "exemplar.todo.mend",
                row.title(),
                row.unitName());
    }
}

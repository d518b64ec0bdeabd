package org.zhibu.areas.methods.outline.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.outline.ArrangementState;
import org.zhibu.areas.methods.outline.Origin;
import org.zhibu.areas.methods.outline.OutlineState;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.areas.methods.outline.repository.OutlineQueries.Row;
import org.zhibu.core.duty.OwnPlan;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Show;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/**
 * A proposed outline waits for the committee, a returned one for its branch; an arranged activity waits to be logged, one
 * that was carried out by an outline for a word about it.
 */
@Component
class OutlineTodos implements TodoSource, OwnPlan {

    private static final int DAYS = 14;
    private static final int WORD_DAYS = 60;
    private static final int MOST = 20;
    private static final int PLANNED = 100;

    private final OutlineQueries outlines;
    private final ArrangementQueries arrangements;
    private final Show show;
    private final Clock clock;

    OutlineTodos(OutlineQueries outlines, ArrangementQueries arrangements, Show show, Clock clock) {
        this.outlines = outlines;
        this.arrangements = arrangements;
        this.show = show;
        this.clock = clock;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        boolean reviews = place.kind().isAboveBranch() && OutlinePolicy.mayReview(viewer, place.path());
        if (!reviews && !OutlinePolicy.mayArrange(viewer, place)) return List.of();
        ListAsk ask = ListAsk.inState(reviews ? OutlineState.PROPOSED : OutlineState.RETURNED);
        Stream<Todo> waiting = outlines.list(place.scope(), place.home(), "", ask).rows(MOST, 0).stream()
                .map(row -> waiting(row, reviews));
        if (reviews) return waiting.toList();
        LocalDate since = today.minusDays(WORD_DAYS);
        Stream<Todo> due =
                arrangements.waiting(place.scope(), place.home(), place.unit(), today.plusDays(DAYS), since).stream()
                        .map(one -> due(one, today));
        return Stream.concat(due, waiting).toList();
    }

    /** What a branch arranged stands in its plan, with the outline it was taken from. */
    @Override
    public List<Planned> plannedBy(Place branch, int year) {
        LocalDate today = LocalDate.now(clock);
        return arrangements.list(branch.scope(), branch.home(), ListAsk.inYear(year)).rows(PLANNED, 0).stream()
                .map(one -> planned(one, one.late(today)))
                .toList();
    }

    private Planned planned(Arrangement one, boolean late) {
        Origin origin = one.origin();
        String from = origin == null ? null : show.text("outline.plan.from", origin.title());
        return new Planned(
                one.content().on(),
                "outline.plan",
                one.content().title(),
                from,
                one.arrangement().href(),
                late ? "late" : one.state().look(),
                "outline.arranged." + (late ? "LATE" : one.state()));
    }

    private static Todo waiting(Row row, boolean reviews) {
        String word = reviews ? "outline.todo.review" : "outline.todo.mend";
        return Todo.waiting(row.outline().href(), word + "-do", word, row.title(), row.unitName());
    }

    /** The button opens the form that logs it, where it is due by today, or else its page. */
    private static Todo due(Arrangement one, LocalDate today) {
        String title = one.content().title();
        if (one.state() == ArrangementState.DONE)
            return Todo.waiting(
                    one.arrangement().href() + "#word",
                    "outline.todo.word-do",
                    "outline.todo.word",
                    title,
                    Objects.requireNonNull(one.origin()).title());
        LocalDate on = one.content().on();
        return on.isAfter(today)
                ? Todo.due(on, today, one.arrangement().href(), "outline.todo.prepare-do", "outline.todo.hold", title)
                : Todo.due(on, today, one.arrangement().logging(), "outline.todo.log-do", "outline.todo.hold", title);
    }
}

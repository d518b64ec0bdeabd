package org.zhibu.areas.foundation.norm.service;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Own;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries.Unread;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.OwnTodos;
import org.zhibu.shared.ui.Show;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/**
 * A member reads the norms in force that are not confirmed yet. A branch is told who has not for the first month of a version,
 * and not chased after that.
 */
@Component
class NormTodos implements TodoSource, OwnTodos {

    private static final int DAYS = 30;
    private static final int MOST = 3;

    private final NormQueries queries;
    private final ReadingQueries readings;
    private final Show show;

    NormTodos(NormQueries queries, ReadingQueries readings, Show show) {
        this.queries = queries;
        this.readings = readings;
        this.show = show;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (!place.kind().isBranch() || !viewer.may(Right.KEEP_BRANCH, place.path())) return List.of();
        return readings.unreadOf(place.scope(), place.home(), today.minusDays(DAYS), MOST).stream()
                .map(one -> unread(one, place))
                .toList();
    }

    private static Todo unread(Unread one, Place place) {
        String href = one.norm().href() + "/readers?org=" + place.unit() + "&state=UNREAD";
        return Todo.waiting(href, "norm.todo.unread-do", "norm.todo.unread", one.title(), one.unread());
    }

    @Override
    public List<Todo> ownTodos(MemberId self, LocalDate today) {
        return queries.inForceFor(self).stream()
                .filter(one -> one.readOn() == null && !one.coming(today))
                .limit(MOST)
                .map(this::toRead)
                .toList();
    }

    private Todo toRead(Own one) {
        return Todo.waiting(
                one.href(), "norm.todo.read-do", "norm.todo.read", one.title(), one.unitName(), show.iso(one.fromOn()));
    }
}

package org.zhibu.areas.service.talent.service;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.talent.RecommendationState;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.repository.TalentQueries.Filter;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.OwnTodos;
import org.zhibu.shared.ui.Todo;
import org.zhibu.shared.ui.TodoSource;

/** A level gives its opinion, a branch mends what came back, a member knows of it. None names the person. */
@Component
class TalentTodos implements TodoSource, OwnTodos {

    private static final int MOST = 10;

    private final TalentQueries queries;
    private final TalentWords words;

    TalentTodos(TalentQueries queries, TalentWords words) {
        this.queries = queries;
        this.words = words;
    }

    @Override
    public List<Todo> todos(Viewer viewer, Place place, LocalDate today) {
        if (place.kind().isAboveBranch())
            return viewer.may(Right.OVERSEE, place.path())
                    ? queries.waitingFor(place.scope(), place.home(), place.unit(), MOST).stream()
                            .map(row -> Todo.waiting(
                                    row.recommendation().href(),
                                    "talent.todo.say-do",
                                    "talent.todo.say",
                                    row.unitName()))
                            .toList()
                    : List.of();
        if (!TalentPolicy.mayRecommend(viewer, place)) return List.of();
        Filter returned = Filter.of(RecommendationState.RETURNED.name());
        return queries.list(place.scope(), place.home(), returned).rows(MOST, 0).stream()
                .map(row -> Todo.waiting(row.recommendation().href(), "talent.todo.mend-do", "talent.todo.mend"))
                .toList();
    }

    @Override
    public List<Todo> ownTodos(MemberId self, LocalDate today) {
        return queries.ofMember(self).stream()
                .filter(one -> one.state().isWaiting() || one.state() == RecommendationState.IN_POOL)
                .map(this::own)
                .toList();
    }

    private Todo own(Recommendation one) {
        return Todo.waiting("/my/talent", "talent.todo.own-do", "talent.todo.own", words.post(one.aim(), one.wanted()));
    }
}

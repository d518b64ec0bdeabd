package org.zhibu.areas.foundation.research.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.Chain;
import org.zhibu.areas.foundation.research.MeasureRef;
import org.zhibu.areas.foundation.research.MeasureState;
import org.zhibu.areas.foundation.research.Topics;
import org.zhibu.areas.foundation.research.Undertakings;
import org.zhibu.areas.foundation.research.Undertakings.Undertaking;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** How a measure can end, as choices of a form; and what it can become and became. */
@Component
class MeasureWords {

    private final List<Undertakings> undertakings;
    private final Topics topics;
    private final Show show;
    private final Clock clock;

    MeasureWords(ObjectProvider<Undertakings> undertakings, Topics topics, Show show, Clock clock) {
        this.topics = topics;
        this.undertakings = undertakings.orderedStream().toList();
        this.show = show;
        this.clock = clock;
    }

    List<Choice> outcomes() {
        return Stream.of(MeasureState.DONE, MeasureState.DROPPED)
                .map(state -> Choice.of(state, show.text("research.outcome." + state)))
                .toList();
    }

    /** Where a task or project can be made of it. */
    List<Undertakings.Start> starts(Viewer viewer, Topic topic, MeasureRef measure) {
        Place place = new Place(topic.unit(), topic.homeId(), topic.unitName(), topic.unitKind(), topic.path(), "");
        return undertakings.stream()
                .flatMap(source -> source.startOf(viewer, place, measure).stream())
                .toList();
    }

    /** The tasks and projects it became. */
    List<Undertaking> undertaken(Viewer viewer, Topic topic, int measure) {
        return undertakings.stream()
                .flatMap(source -> source.of(viewer, Scope.below(topic.path()), topic.topic()).stream())
                .filter(one -> one.measure() == measure)
                .toList();
    }

    /** The way of the idea it stands in. */
    Chain chain(Viewer viewer, Topic topic) {
        return topics.chainOf(viewer, Scope.below(topic.path()), topic.topic());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}

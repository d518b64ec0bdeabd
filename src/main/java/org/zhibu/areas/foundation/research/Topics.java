package org.zhibu.areas.foundation.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.Undertakings.Undertaking;
import org.zhibu.areas.foundation.research.repository.ChainQueries;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** The front door to topics, for those who build on them. */
@Component
public class Topics {

    private final ChainQueries queries;
    private final ObjectProvider<Undertakings> undertakings;
    private final ObjectProvider<Onward> onward;

    Topics(ChainQueries queries, ObjectProvider<Undertakings> undertakings, ObjectProvider<Onward> onward) {
        this.queries = queries;
        this.undertakings = undertakings;
        this.onward = onward;
    }

    /** A topic in short. */
    public record Origin(TopicId topic, String title, String unitName, String path, TopicState state) {}

    public Optional<Origin> find(Scope scope, TopicId topic) {
        return queries.originOf(scope, topic);
    }

    /** The topics an exemplar can start from, the latest first. */
    public List<Origin> concluded(Scope scope, long home) {
        return queries.concluded(scope, home);
    }

    /** The whole way of a topic, from the research to those who borrowed what came of it. */
    public Chain chainOf(Viewer viewer, Scope scope, TopicId topic) {
        List<Chain.Step> steps = new ArrayList<>(stepsOf(viewer, scope, topic));
        onward.orderedStream().forEach(later -> steps.addAll(later.stepsAfter(viewer, scope, topic)));
        return new Chain(steps);
    }

    /** Research, problems, measures and results of a topic; links only where the viewer may open it. */
    public List<Chain.Step> stepsOf(Viewer viewer, Scope scope, TopicId topic) {
        Optional<Origin> origin = queries.originOf(scope, topic);
        if (origin.isEmpty()) return List.of();
        boolean opens = viewer.may(Right.LOOK, origin.get().path());
        String href = opens ? topic.href() : null;
        List<Chain.Step> steps = new ArrayList<>();
        Chain.Item first =
                new Chain.Item(origin.get().title(), href, origin.get().unitName());
        steps.add(new Chain.Step(Chain.Stage.RESEARCH, 1, List.of(first)));
        steps.add(step(Chain.Stage.PROBLEM, queries.problemsOf(scope, topic), href));
        steps.add(measures(viewer, scope, topic, href));
        steps.add(step(Chain.Stage.RESULT, queries.resultsOf(scope, topic), href));
        return steps;
    }

    /** The measures, each followed by the task or project it became. */
    private Chain.Step measures(Viewer viewer, Scope scope, TopicId topic, @Nullable String href) {
        List<Undertaking> undertaken = undertakings
                .orderedStream()
                .flatMap(source -> source.of(viewer, scope, topic).stream())
                .toList();
        List<Chain.Item> items = new ArrayList<>();
        List<ChainQueries.Part> measures = queries.measuresOf(scope, topic);
        for (ChainQueries.Part part : measures) {
            items.add(item(part, href));
            undertaken.stream()
                    .filter(one -> part.anchor().equals("/measures/" + one.measure()))
                    .forEach(one -> items.add(new Chain.Item(one.title(), one.href(), one.state())));
        }
        return new Chain.Step(Chain.Stage.MEASURE, measures.size(), items);
    }

    private static Chain.Item item(ChainQueries.Part part, @Nullable String href) {
        return new Chain.Item(part.text(), href == null ? null : href + part.anchor(), part.note());
    }

    private static Chain.Step step(Chain.Stage stage, List<ChainQueries.Part> parts, @Nullable String href) {
        List<Chain.Item> items = parts.stream().map(part -> item(part, href)).toList();
        return new Chain.Step(stage, items.size(), items);
    }
}

package org.zhibu.areas.foundation.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.repository.ChainQueries;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** The front door to topics, for those who build on them. */
@Component
public class Topics {

    private final ChainQueries queries;

    Topics(ChainQueries queries) {
        this.queries = queries;
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
        steps.add(step(Chain.Stage.MEASURE, queries.measuresOf(scope, topic), href));
        steps.add(step(Chain.Stage.RESULT, queries.resultsOf(scope, topic), href));
        return steps;
    }

    private static Chain.Step step(Chain.Stage stage, List<ChainQueries.Part> parts, @Nullable String href) {
        List<Chain.Item> items = parts.stream()
                .map(part -> new Chain.Item(part.text(), href == null ? null : href + part.anchor(), part.note()))
                .toList();
        return new Chain.Step(stage, items.size(), items);
    }
}

package org.zhibu.areas.foundation.research;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.Topics.Origin;
import org.zhibu.areas.foundation.research.repository.PartQueries;
import org.zhibu.areas.foundation.research.repository.PartQueries.Measure;
import org.zhibu.shared.kernel.Scope;

/** The front door to measures, for those who carry them out as records of their own. */
@Component
public class Measures {

    private final Topics topics;
    private final PartQueries parts;

    Measures(Topics topics, PartQueries parts) {
        this.topics = topics;
        this.parts = parts;
    }

    /** @param finding what it answers, null for the topic as a whole */
    public record Found(
            MeasureRef measure,
            Origin topic,
            String what,
            String owner,
            LocalDate dueOn,
            @Nullable String finding) {}

    public Optional<Found> find(Scope scope, MeasureRef ref) {
        return topics.find(scope, ref.topic())
                .flatMap(topic -> parts.measuresOf(scope, ref.topic()).stream()
                        .filter(one -> one.number() == ref.number())
                        .findFirst()
                        .map(one -> found(ref, topic, one)));
    }

    private static Found found(MeasureRef ref, Origin topic, Measure one) {
        return new Found(ref, topic, one.what(), one.owner(), one.dueOn(), one.finding());
    }
}

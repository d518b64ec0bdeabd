package org.zhibu.areas.foundation.research.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of research: visits, concluded topics and measures carried out; each opens its topic. */
@Component
class ResearchFacts implements FactSource {

    private final TopicQueries queries;

    ResearchFacts(TopicQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("research.visit", "research.concluded", "research.measure");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(TopicId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.titlesOf(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.topic().ref(),
                        one -> new SourcePage(one.topic().href(), one.title())));
    }
}

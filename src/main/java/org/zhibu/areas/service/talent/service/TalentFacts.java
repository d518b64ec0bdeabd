package org.zhibu.areas.service.talent.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of recommendations; none tells a name. */
@Component
class TalentFacts implements FactSource {

    private final TalentQueries queries;

    TalentFacts(TalentQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("talent.recommended", "talent.appointed");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(RecommendationId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.within(scope, records).stream()
                .collect(Collectors.toMap(RecommendationId::ref, id -> new SourcePage(id.href(), "")));
    }
}

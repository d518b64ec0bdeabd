package org.zhibu.areas.service.funding.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of grants: what was granted and what was spent; each opens its application. */
@Component
class FundingFacts implements FactSource {

    private final FundingQueries queries;

    FundingFacts(FundingQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("funding.granted", "funding.spent");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(ApplicationId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.titlesOf(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.application().ref(),
                        one -> new SourcePage(one.application().href(), one.title())));
    }
}

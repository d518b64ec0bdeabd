package org.zhibu.areas.foundation.norm.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of norms: versions that came into force; each opens its norm. */
@Component
class NormFacts implements FactSource {

    private final NormQueries queries;

    NormFacts(NormQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("norm.edition");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(NormId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.named(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.norm().ref(),
                        one -> new SourcePage(one.norm().href(), one.title())));
    }
}

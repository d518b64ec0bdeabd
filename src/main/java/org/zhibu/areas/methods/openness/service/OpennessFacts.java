package org.zhibu.areas.methods.openness.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.areas.methods.openness.repository.EntryQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of openness: each thing made public opens its entry. */
@Component
class OpennessFacts implements FactSource {

    private final EntryQueries queries;

    OpennessFacts(EntryQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("openness.published");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(EntryId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.named(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.entry().ref(),
                        one -> new SourcePage(one.entry().href(), one.title())));
    }
}

package org.zhibu.areas.methods.ballot.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The fact of a vote: that a box was closed, never what came out. */
@Component
class BallotFacts implements FactSource {

    private final BoxQueries queries;

    BallotFacts(BoxQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("ballot.poll");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(BoxId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.titlesOf(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.box().ref(), one -> new SourcePage(one.box().href(), one.title())));
    }
}

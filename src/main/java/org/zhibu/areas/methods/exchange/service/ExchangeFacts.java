package org.zhibu.areas.methods.exchange.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.repository.PostQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of the exchange: asked, shared, answered; each opens its post. No indicator counts them. */
@Component
class ExchangeFacts implements FactSource {

    private final PostQueries queries;

    ExchangeFacts(PostQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("exchange.asked", "exchange.shared", "exchange.answered");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(PostId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.named(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.post().ref(),
                        one -> new SourcePage(one.post().href(), one.title())));
    }
}

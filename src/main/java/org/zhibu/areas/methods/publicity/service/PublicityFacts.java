package org.zhibu.areas.methods.publicity.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of publicity: an article that stands. It informs; no score counts it. */
@Component
class PublicityFacts implements FactSource {

    private final ArticleQueries queries;

    PublicityFacts(ArticleQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("publicity.published");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(ArticleId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.named(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.article().ref(),
                        one -> new SourcePage(one.article().href(), one.title())));
    }
}

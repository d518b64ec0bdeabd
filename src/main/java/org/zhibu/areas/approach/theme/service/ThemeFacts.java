package org.zhibu.areas.approach.theme.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of plans: that there is one, its summary, items planned and done; each opens its plan. */
@Component
class ThemeFacts implements FactSource {

    private final PlanQueries queries;

    ThemeFacts(PlanQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PlanId.RECORD, "theme.summary", "theme.planned", "theme.done");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(PlanId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.titlesOf(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.plan().ref(),
                        one -> new SourcePage(one.plan().href(), one.title())));
    }
}

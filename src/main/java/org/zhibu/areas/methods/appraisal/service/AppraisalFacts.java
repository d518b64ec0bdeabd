package org.zhibu.areas.methods.appraisal.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of appraisals: which steps were taken, and whether the cap was passed. */
@Component
class AppraisalFacts implements FactSource {

    private final AppraisalQueries queries;

    AppraisalFacts(AppraisalQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("appraisal.self", "appraisal.mutual", "appraisal.ballot", "appraisal.opinion", "appraisal.over");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(AppraisalId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.titlesOf(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.appraisal().ref(),
                        one -> new SourcePage(one.appraisal().href(), one.year() + " " + one.unitName())));
    }
}

package org.zhibu.core.evaluation.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.assessment.Scale;
import org.zhibu.core.assessment.Scales;
import org.zhibu.core.evaluation.EvaluationId;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of grades: one kind for each grade of each scale; each opens the page with its reason. */
@Component
class EvaluationFacts implements FactSource {

    private final EvaluationQueries queries;
    private final Scales scales;

    EvaluationFacts(EvaluationQueries queries, Scales scales) {
        this.queries = queries;
        this.scales = scales;
    }

    @Override
    public Set<String> kinds() {
        return scales.all().stream()
                .flatMap(scale -> scale.grades().stream())
                .map(Scale.Grade::factKind)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(EvaluationId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.titlesOf(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.evaluation().ref(),
                        one -> new SourcePage(one.evaluation().href(), "")));
    }
}

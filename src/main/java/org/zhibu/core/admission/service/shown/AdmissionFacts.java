package org.zhibu.core.admission.service.shown;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of admission files: steps done, explained lapses, reviews held; each opens its file. */
@Component
class AdmissionFacts implements FactSource {

    private final AdmissionQueries queries;

    AdmissionFacts(AdmissionQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "admission.step", "admission.lapse", "admission.activist", "admission.contact", "admission.review");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(AdmissionId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.titlesOf(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.file().ref(),
                        one -> new SourcePage(one.file().href(), one.number() + " " + one.name())));
    }
}

package org.zhibu.core.study.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of the hours ledger. Their source is the record the hours come from, so that one opens them. */
@Component
class StudyFacts implements FactSource {

    @Override
    public Set<String> kinds() {
        return Set.of("study.hours");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of();
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return Map.of();
    }
}

package org.zhibu.areas.approach.project.service;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.repository.ProjectOriginQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of projects: started, measures carried out, results reviewed; each opens its project. */
@Component
class ProjectFacts implements FactSource {

    private final ProjectOriginQueries queries;

    ProjectFacts(ProjectOriginQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("project.started", "project.measured", "project.reviewed");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(ProjectId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return queries.titlesOf(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.project().ref(),
                        one -> new SourcePage(one.project().href(), one.title())));
    }
}

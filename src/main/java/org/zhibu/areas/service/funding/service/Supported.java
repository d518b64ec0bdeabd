package org.zhibu.areas.service.funding.service;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.RecordName;
import org.zhibu.areas.service.funding.repository.SupportQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The record that money is asked for. Funding knows no feature by name: each tells what its records are called. */
@Component
public class Supported {

    private final SupportQueries queries;
    private final List<FactSource> sources;

    Supported(SupportQueries queries, List<FactSource> sources) {
        this.queries = queries;
        this.sources = sources;
    }

    public Optional<SourcePage> pageOf(Scope scope, ApplicationId application) {
        return queries.aboutOf(scope, application).flatMap(record -> page(scope, record));
    }

    /** @throws NotHere unless the record is inside the scope */
    public SourcePage page(Scope scope, String name) {
        return page(scope, RecordName.parse(name)).orElseThrow(NotHere::new);
    }

    private Optional<SourcePage> page(Scope scope, RecordRef record) {
        return sources.stream()
                .filter(source -> source.sourceTypes().contains(record.type()))
                .flatMap(source -> source.pagesOf(scope, List.of(record)).values().stream())
                .findFirst();
    }
}

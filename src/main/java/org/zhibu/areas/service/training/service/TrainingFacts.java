package org.zhibu.areas.service.training.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.SessionId;
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Title;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of training; a course opens from what was completed and from the hours it gave. */
@Component
class TrainingFacts implements FactSource {

    private final CourseQueries queries;

    TrainingFacts(CourseQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("training.attended", "training.completed", "training.rotation");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(CourseId.RECORD, SessionId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        Map<RecordRef, SourcePage> pages = new HashMap<>();
        for (Title one : queries.titlesOf(scope, records)) {
            SourcePage page = new SourcePage(one.course().href(), one.title());
            pages.put(one.course().ref(), page);
            pages.put(one.session().ref(), page);
        }
        return pages;
    }
}

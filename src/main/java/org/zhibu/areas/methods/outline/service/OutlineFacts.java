package org.zhibu.areas.methods.outline.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of outlines: taken into a library, planned as voluntary service, carried out, written about; each opens its record. */
@Component
class OutlineFacts implements FactSource {

    private final OutlineQueries outlines;
    private final ArrangementQueries arrangements;

    OutlineFacts(OutlineQueries outlines, ArrangementQueries arrangements) {
        this.outlines = outlines;
        this.arrangements = arrangements;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("outline.library", "outline.volunteering", "outline.done", "outline.word");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(OutlineId.RECORD, ArrangementId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        Map<RecordRef, SourcePage> pages = new HashMap<>();
        outlines.titlesOf(scope, of(records, OutlineId.RECORD))
                .forEach(one -> pages.put(
                        one.outline().ref(), new SourcePage(one.outline().href(), one.title())));
        arrangements
                .named(scope, of(records, ArrangementId.RECORD))
                .forEach(one -> pages.put(
                        one.arrangement().ref(),
                        new SourcePage(one.arrangement().href(), one.content().title())));
        return pages;
    }

    private static List<RecordRef> of(Collection<RecordRef> records, String type) {
        return records.stream().filter(one -> one.type().equals(type)).toList();
    }
}

package org.zhibu.areas.foundation.exemplar.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.exemplar.BorrowingId;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of exemplars: published, borrowed, and what came of it; each opens its record. */
@Component
class ExemplarFacts implements FactSource {

    private final PracticeQueries practices;
    private final BorrowingQueries borrowings;

    ExemplarFacts(PracticeQueries practices, BorrowingQueries borrowings) {
        this.practices = practices;
        this.borrowings = borrowings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("exemplar.published", "exemplar.borrowed", "exemplar.result");
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(PracticeId.RECORD, BorrowingId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        Map<RecordRef, SourcePage> pages = new HashMap<>();
        practices
                .titlesOf(scope, of(records, PracticeId.RECORD))
                .forEach(one -> pages.put(
                        one.practice().ref(), new SourcePage(one.practice().href(), one.title())));
        borrowings
                .named(scope, of(records, BorrowingId.RECORD))
                .forEach(one -> pages.put(
                        one.borrowing().ref(), new SourcePage(one.borrowing().href(), one.title())));
        return pages;
    }

    private static List<RecordRef> of(Collection<RecordRef> records, String type) {
        return records.stream().filter(one -> one.type().equals(type)).toList();
    }
}

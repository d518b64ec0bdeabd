package org.zhibu.core.life.service;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.repository.TitleQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** The facts of activities: one for each that was held, and how complete its record is; each opens the record. */
@Component
class LifeFacts implements FactSource {

    private final TitleQueries titles;

    LifeFacts(TitleQueries titles) {
        this.titles = titles;
    }

    @Override
    public Set<String> kinds() {
        Set<String> kinds = Arrays.stream(ActivityKind.values())
                .map(kind -> "activity." + kind.code())
                .collect(Collectors.toCollection(TreeSet::new));
        kinds.addAll(Set.of("record.required", "record.filled", "meeting.before", "meeting.during", "meeting.after"));
        return kinds;
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of(ActivityId.RECORD);
    }

    @Override
    public Map<RecordRef, SourcePage> pagesOf(Scope scope, Collection<RecordRef> records) {
        return titles.of(scope, records).stream()
                .collect(Collectors.toMap(
                        one -> one.activity().ref(),
                        one -> new SourcePage("/life/activities/" + one.activity(), one.title())));
    }
}

package org.zhibu.core.life.service;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.kernel.RecordRef;

/** The facts of activities: one for each that was held, and how complete its record is; each opens the record. */
@Component
class LifeFacts implements FactSource {

    @Override
    public Set<String> kinds() {
        Set<String> kinds = Arrays.stream(ActivityKind.values())
                .map(kind -> "activity." + kind.code())
                .collect(Collectors.toCollection(TreeSet::new));
        kinds.addAll(Set.of("record.required", "record.filled"));
        return kinds;
    }

    @Override
    public Set<String> sourceTypes() {
        return Set.of("life.activity");
    }

    @Override
    public String href(RecordRef source) {
        return "/life/activities/" + new ActivityId(source.home(), source.number());
    }
}

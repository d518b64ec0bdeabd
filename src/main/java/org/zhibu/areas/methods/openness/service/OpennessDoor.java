package org.zhibu.areas.methods.openness.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.areas.methods.openness.repository.EntryQueries;
import org.zhibu.areas.methods.openness.repository.EntryQueries.Entry;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets the text that was made public be attached; it is never asked for. */
@Component
class OpennessDoor implements RecordDoor {

    private final EntryQueries queries;

    OpennessDoor(EntryQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(EntryId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        EntryId id = new EntryId(record.home(), record.number());
        Entry entry = viewer.find(scope -> queries.find(scope, id));
        return new Opened(id.href(), OpennessPolicy.mayChange(viewer, entry));
    }
}

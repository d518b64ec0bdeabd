package org.zhibu.areas.foundation.norm.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets papers be attached to a norm while it is in force. */
@Component
class NormDoor implements RecordDoor {

    private final NormQueries queries;

    NormDoor(NormQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(NormId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        NormId id = new NormId(record.home(), record.number());
        Norm norm = viewer.find(scope -> queries.find(scope, id));
        return new Opened(id.href(), NormPolicy.mayRevise(viewer, norm));
    }
}

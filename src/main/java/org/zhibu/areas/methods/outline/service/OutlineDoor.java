package org.zhibu.areas.methods.outline.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.ArrangementState;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.areas.methods.outline.repository.OutlineQueries.Outline;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets materials be attached to an outline until it is in a library, and to an arranged activity unless it was given up. */
@Component
class OutlineDoor implements RecordDoor {

    private final OutlineQueries outlines;
    private final ArrangementQueries arrangements;

    OutlineDoor(OutlineQueries outlines, ArrangementQueries arrangements) {
        this.outlines = outlines;
        this.arrangements = arrangements;
    }

    @Override
    public Set<String> types() {
        return Set.of(OutlineId.RECORD, ArrangementId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        if (record.type().equals(OutlineId.RECORD)) {
            OutlineId id = new OutlineId(record.home(), record.number());
            Outline outline = viewer.find(scope -> outlines.find(scope, id));
            return new Opened(id.href(), OutlinePolicy.mayChange(viewer, outline));
        }
        ArrangementId id = new ArrangementId(record.home(), record.number());
        Arrangement arrangement = viewer.find(scope -> arrangements.find(scope, id));
        boolean open = arrangement.state() != ArrangementState.DROPPED;
        return new Opened(id.href(), open && OutlinePolicy.mayKeep(viewer, arrangement));
    }
}

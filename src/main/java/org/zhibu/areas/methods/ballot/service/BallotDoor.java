package org.zhibu.areas.methods.ballot.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets the signed count of a paper ballot and the like be attached. */
@Component
class BallotDoor implements RecordDoor {

    private final BoxQueries queries;

    BallotDoor(BoxQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(BoxId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        BoxId id = new BoxId(record.home(), record.number());
        Box box = viewer.find(scope -> queries.find(scope, id));
        return new Opened(id.href(), box.state() != BoxState.CANCELLED && BallotPolicy.mayKeep(viewer, box));
    }
}

package org.zhibu.areas.foundation.exemplar.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.exemplar.BorrowingId;
import org.zhibu.areas.foundation.exemplar.BorrowingState;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Borrowing;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Practice;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets evidence be attached to a practice until it is published, and to a borrowing unless it was given up. */
@Component
class ExemplarDoor implements RecordDoor {

    private final PracticeQueries practices;
    private final BorrowingQueries borrowings;

    ExemplarDoor(PracticeQueries practices, BorrowingQueries borrowings) {
        this.practices = practices;
        this.borrowings = borrowings;
    }

    @Override
    public Set<String> types() {
        return Set.of(PracticeId.RECORD, BorrowingId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        if (record.type().equals(PracticeId.RECORD)) {
            PracticeId id = new PracticeId(record.home(), record.number());
            Practice practice = viewer.find(scope -> practices.find(scope, id));
            return new Opened(id.href(), ExemplarPolicy.mayChange(viewer, practice));
        }
        BorrowingId id = new BorrowingId(record.home(), record.number());
        Borrowing borrowing = viewer.find(scope -> borrowings.find(scope, id));
        boolean open = borrowing.state() != BorrowingState.DROPPED;
        return new Opened(id.href(), open && ExemplarPolicy.mayKeep(viewer, borrowing));
    }
}

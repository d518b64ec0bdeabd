package org.zhibu.areas.service.help.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.areas.service.help.repository.CaseQueries.Case;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** The papers of a case are for those who have it open at the moment. */
@Component
class HelpDoor implements RecordDoor {

    private final CaseQueries queries;
    private final OpeningCases opening;

    HelpDoor(CaseQueries queries, OpeningCases opening) {
        this.queries = queries;
        this.opening = opening;
    }

    @Override
    public Set<String> types() {
        return Set.of(CaseId.RECORD, CaseId.PLEA);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        CaseId id = new CaseId(record.home(), record.number());
        if (!record.type().equals(CaseId.PLEA)) return helping(viewer, id);
        return viewer.member()
                .flatMap(self -> queries.own(self, id))
                .map(one -> new Opened(id.ownHref(), one.state().isOpen()))
                .orElseGet(() -> new Opened(helping(viewer, id).href(), false));
    }

    private Opened helping(Viewer viewer, CaseId id) {
        Case one = viewer.find(scope -> queries.find(scope, id));
        if (!opening.isOpen(viewer, one)) throw new NotHere();
        return new Opened(id.href(), one.state().isOpen());
    }
}

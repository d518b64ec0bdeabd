package org.zhibu.areas.approach.theme.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Plan;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets whoever keeps a plan add papers to it. */
@Component
class ThemeDoor implements RecordDoor {

    private final PlanQueries queries;

    ThemeDoor(PlanQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(PlanId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        PlanId id = new PlanId(record.home(), record.number());
        Plan plan = viewer.find(scope -> queries.read(scope, id));
        return new Opened(id.href(), PlanPolicy.mayKeep(viewer, plan));
    }
}

package org.zhibu.areas.service.funding.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries.Application;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets vouchers be attached to an application until it is settled. */
@Component
class FundingDoor implements RecordDoor {

    private final FundingQueries queries;

    FundingDoor(FundingQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(ApplicationId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        ApplicationId id = new ApplicationId(record.home(), record.number());
        Application application = viewer.find(scope -> queries.find(scope, id));
        boolean open =
                application.state() != ApplicationState.SETTLED && application.state() != ApplicationState.WITHDRAWN;
        return new Opened(id.href(), open && FundingPolicy.mayApply(viewer, application.path()));
    }
}

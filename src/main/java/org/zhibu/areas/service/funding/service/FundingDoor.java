package org.zhibu.areas.service.funding.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.areas.service.funding.ExpenseId;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries.Application;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets papers be attached to an application, and vouchers to each of its expenses, until it is settled. */
@Component
class FundingDoor implements RecordDoor {

    private final FundingQueries queries;

    FundingDoor(FundingQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(ApplicationId.RECORD, ExpenseId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        ApplicationId id = applicationOf(viewer, record);
        Application application = viewer.find(scope -> queries.find(scope, id));
        boolean open =
                application.state() != ApplicationState.SETTLED && application.state() != ApplicationState.WITHDRAWN;
        return new Opened(id.href(), open && FundingPolicy.mayApply(viewer, application.path()));
    }

    private ApplicationId applicationOf(Viewer viewer, RecordRef record) {
        if (record.type().equals(ApplicationId.RECORD)) return new ApplicationId(record.home(), record.number());
        ExpenseId entry = new ExpenseId(record.home(), record.number());
        return viewer.find(scope -> queries.applicationOf(scope, entry));
    }
}

package org.zhibu.areas.methods.appraisal.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraisal;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets papers be attached until the appraisal is decided; who may not see ratings sees none of them. */
@Component
class AppraisalDoor implements RecordDoor {

    private final AppraisalQueries queries;

    AppraisalDoor(AppraisalQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(AppraisalId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        AppraisalId id = new AppraisalId(record.home(), record.number());
        Appraisal appraisal = viewer.find(scope -> queries.find(scope, id));
        if (!AppraisalPolicy.maySeeRatings(viewer, appraisal)) throw new NotHere();
        return new Opened(id.href(), AppraisalPolicy.mayRecord(viewer, appraisal));
    }
}

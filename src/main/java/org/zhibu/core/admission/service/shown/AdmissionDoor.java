package org.zhibu.core.admission.service.shown;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.AdmissionPolicy;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets the officers of the branch attach papers to a file until it is stopped. */
@Component
class AdmissionDoor implements RecordDoor {

    private final AdmissionQueries queries;

    AdmissionDoor(AdmissionQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(AdmissionId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        AdmissionId id = new AdmissionId(record.home(), record.number());
        AdmissionFile file = viewer.find(scope -> queries.find(scope, id));
        return new Opened(id.href(), AdmissionPolicy.mayKeep(viewer, file));
    }
}

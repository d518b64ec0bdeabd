package org.zhibu.core.evaluation.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.core.evaluation.EvaluationId;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets the committee attach what a grade rests on, and the branch what it objects with. */
@Component
class EvaluationDoor implements RecordDoor {

    private final EvaluationQueries queries;
    private final Approvers approvers;

    EvaluationDoor(EvaluationQueries queries, Approvers approvers) {
        this.queries = queries;
        this.approvers = approvers;
    }

    @Override
    public Set<String> types() {
        return Set.of(EvaluationId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        EvaluationId id = new EvaluationId(record.home(), record.number());
        Evaluation found = viewer.find(scope -> queries.find(scope, id));
        if (!EvaluationPolicy.maySee(viewer, found)) throw new NotHere();
        boolean may = EvaluationPolicy.mayJudge(viewer, found.path()) || approvers.mayObject(viewer, found);
        return new Opened(id.href(), may);
    }
}

package org.zhibu.areas.approach.integrity.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.SelfcheckId;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.areas.approach.integrity.repository.CheckQueries;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Selfcheck;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Spot;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Problem;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets a branch attach evidence to a problem until it is closed, and a committee papers to its spot check. */
@Component
class IntegrityDoor implements RecordDoor {

    private final ProblemQueries problems;
    private final CheckQueries checks;

    IntegrityDoor(ProblemQueries problems, CheckQueries checks) {
        this.problems = problems;
        this.checks = checks;
    }

    @Override
    public Set<String> types() {
        return Set.of(ProblemId.RECORD, SpotId.RECORD, SelfcheckId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        if (record.type().equals(SelfcheckId.RECORD)) {
            SelfcheckId id = new SelfcheckId(record.home(), record.number());
            Selfcheck check = viewer.find(scope -> checks.selfcheck(scope, id));
            return new Opened(id.href(), IntegrityPolicy.mayExamine(viewer, check.branch()));
        }
        if (record.type().equals(SpotId.RECORD)) {
            SpotId id = new SpotId(record.home(), record.number());
            Spot spot = viewer.find(scope -> checks.spot(scope, id));
            return new Opened(id.href(), IntegrityPolicy.mayOversee(viewer, spot.path()));
        }
        ProblemId id = new ProblemId(record.home(), record.number());
        Problem problem = viewer.find(scope -> problems.find(scope, id));
        return new Opened(id.href(), IntegrityPolicy.mayMend(viewer, problem));
    }
}

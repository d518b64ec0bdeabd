package org.zhibu.areas.service.talent.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets the branch attach papers while it can change the recommendation; they open only where it is open. */
@Component
class TalentDoor implements RecordDoor {

    private final TalentQueries queries;
    private final OpeningTalent opening;

    TalentDoor(TalentQueries queries, OpeningTalent opening) {
        this.queries = queries;
        this.opening = opening;
    }

    @Override
    public Set<String> types() {
        return Set.of(RecommendationId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        RecommendationId id = new RecommendationId(record.home(), record.number());
        Recommendation one = TalentPolicy.find(viewer, scope -> queries.find(scope, id));
        if (!opening.isOpen(viewer, one)) throw new Forbidden();
        return new Opened(id.href(), TalentPolicy.mayChange(viewer, one));
    }
}

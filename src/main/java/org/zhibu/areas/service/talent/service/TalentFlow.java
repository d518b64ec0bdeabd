package org.zhibu.areas.service.talent.service;

import static org.zhibu.areas.service.talent.RecommendationState.IN_POOL;
import static org.zhibu.areas.service.talent.RecommendationState.RECOMMENDED;
import static org.zhibu.areas.service.talent.RecommendationState.RETURNED;
import static org.zhibu.areas.service.talent.RecommendationState.WITHDRAWN;

import java.util.Set;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.RecommendationState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves that need no more than words; opinions and appointments say more. */
public final class TalentFlow {

    public static final Flow<RecommendationState> MOVES = Flow.of(RecommendationId.RECORD, RecommendationState.class)
            .move("return", RETURNED, Asks.WORDS, Set.of(IN_POOL))
            .move("withdrawal", WITHDRAWN, Asks.WORDS, Set.of(RECOMMENDED, RETURNED));

    private TalentFlow() {}
}

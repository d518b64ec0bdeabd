package org.zhibu.areas.methods.appraisal.service;

import static org.zhibu.areas.methods.appraisal.AppraisalState.CANCELLED;
import static org.zhibu.areas.methods.appraisal.AppraisalState.DECIDED;
import static org.zhibu.areas.methods.appraisal.AppraisalState.FILED;
import static org.zhibu.areas.methods.appraisal.AppraisalState.OPEN;

import java.util.Set;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of an appraisal that need no more than words; the decision names its meeting. */
public final class AppraisalFlow {

    public static final Flow<AppraisalState> MOVES = Flow.of(AppraisalId.RECORD, AppraisalState.class)
            .move("filing", FILED, Asks.NOTHING, Set.of(DECIDED))
            .move("reopening", OPEN, Asks.WORDS, Set.of(DECIDED))
            .move("return", OPEN, Asks.WORDS, Set.of(FILED))
            .move("cancellation", CANCELLED, Asks.WORDS, Set.of(OPEN));

    private AppraisalFlow() {}
}

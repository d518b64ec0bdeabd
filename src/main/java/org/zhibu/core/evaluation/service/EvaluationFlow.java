package org.zhibu.core.evaluation.service;

import static org.zhibu.core.evaluation.EvaluationState.CHANGED;
import static org.zhibu.core.evaluation.EvaluationState.CONFIRMED;
import static org.zhibu.core.evaluation.EvaluationState.OBJECTED;
import static org.zhibu.core.evaluation.EvaluationState.PROPOSED;
import static org.zhibu.core.evaluation.EvaluationState.RETURNED;
import static org.zhibu.core.evaluation.EvaluationState.UPHELD;

import java.util.Set;
import org.zhibu.core.evaluation.EvaluationId;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of a grade that need no more than words; accepting an objection also names another grade. */
public final class EvaluationFlow {

    public static final Flow<EvaluationState> MOVES = Flow.of(EvaluationId.RECORD, EvaluationState.class)
            .move("confirmation", CONFIRMED, Asks.NOTHING, Set.of(PROPOSED))
            .move("objection", OBJECTED, Asks.WORDS, Set.of(CONFIRMED))
            .move("refusal", UPHELD, Asks.WORDS, Set.of(OBJECTED))
            .move("return", RETURNED, Asks.WORDS, Set.of(PROPOSED, CONFIRMED, UPHELD, CHANGED));

    private EvaluationFlow() {}
}

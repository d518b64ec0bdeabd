package org.zhibu.areas.approach.integrity.service;

import static org.zhibu.areas.approach.integrity.ProblemState.CLOSED;
import static org.zhibu.areas.approach.integrity.ProblemState.REOPENED;

import java.util.Set;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of a problem that need no more than words; mending and closing have forms of their own. */
public final class ProblemFlow {

    public static final Flow<ProblemState> MOVES =
            Flow.of(ProblemId.RECORD, ProblemState.class).move("reopening", REOPENED, Asks.WORDS, Set.of(CLOSED));

    private ProblemFlow() {}
}

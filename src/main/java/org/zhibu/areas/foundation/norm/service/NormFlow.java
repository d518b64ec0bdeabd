package org.zhibu.areas.foundation.norm.service;

import static org.zhibu.areas.foundation.norm.NormState.ENDED;
import static org.zhibu.areas.foundation.norm.NormState.IN_FORCE;

import java.util.Set;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.NormState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of a norm; a new version is no move. */
public final class NormFlow {

    public static final Flow<NormState> MOVES = Flow.of(NormId.RECORD, NormState.class)
            .move("ending", ENDED, Asks.WORDS, Set.of(IN_FORCE))
            .move("reinstatement", IN_FORCE, Asks.WORDS, Set.of(ENDED));

    private NormFlow() {}
}

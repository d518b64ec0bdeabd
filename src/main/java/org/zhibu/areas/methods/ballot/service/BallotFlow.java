package org.zhibu.areas.methods.ballot.service;

import static org.zhibu.areas.methods.ballot.BoxState.CANCELLED;
import static org.zhibu.areas.methods.ballot.BoxState.DRAFT;
import static org.zhibu.areas.methods.ballot.BoxState.OPEN;

import java.util.Set;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of a box that need no more than words. Printing asks for the tellers, closing for both of them, paper for the count. */
public final class BallotFlow {

    public static final Flow<BoxState> MOVES =
            Flow.of(BoxId.RECORD, BoxState.class).move("cancellation", CANCELLED, Asks.WORDS, Set.of(DRAFT, OPEN));

    private BallotFlow() {}
}

package org.zhibu.areas.foundation.exemplar.service;

import static org.zhibu.areas.foundation.exemplar.PracticeState.PROPOSED;
import static org.zhibu.areas.foundation.exemplar.PracticeState.PUBLISHED;
import static org.zhibu.areas.foundation.exemplar.PracticeState.RETURNED;
import static org.zhibu.areas.foundation.exemplar.PracticeState.WITHDRAWN;

import java.util.Set;
import org.zhibu.areas.foundation.exemplar.BorrowingId;
import org.zhibu.areas.foundation.exemplar.BorrowingState;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.PracticeState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of a practice and of a borrowing; a result is reported with more than words. */
public final class ExemplarFlow {

    public static final Flow<PracticeState> MOVES = Flow.of(PracticeId.RECORD, PracticeState.class)
            .move("publication", PUBLISHED, Asks.WORDS_IF_ANY, Set.of(PROPOSED))
            .move("return", RETURNED, Asks.WORDS, Set.of(PROPOSED))
            .move("withdrawal", WITHDRAWN, Asks.WORDS_IF_ANY, Set.of(PROPOSED, RETURNED))
            .move("retirement", WITHDRAWN, Asks.WORDS, Set.of(PUBLISHED));

    public static final Flow<BorrowingState> BORROWED = Flow.of(BorrowingId.RECORD, BorrowingState.class)
            .move("dropping", BorrowingState.DROPPED, Asks.WORDS, Set.of(BorrowingState.PLANNED));

    private ExemplarFlow() {}
}

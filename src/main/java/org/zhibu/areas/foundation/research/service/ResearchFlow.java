package org.zhibu.areas.foundation.research.service;

import static org.zhibu.areas.foundation.research.TopicState.CLOSED;
import static org.zhibu.areas.foundation.research.TopicState.CONCLUDED;
import static org.zhibu.areas.foundation.research.TopicState.PLANNED;
import static org.zhibu.areas.foundation.research.TopicState.UNDER_WAY;

import java.util.Set;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of a topic. The first visit begins it too. */
public final class ResearchFlow {

    public static final String BEGINNING = "beginning";

    public static final Flow<TopicState> MOVES = Flow.of(TopicId.RECORD, TopicState.class)
            .move(BEGINNING, UNDER_WAY, Asks.NOTHING, Set.of(PLANNED))
            .move("conclusion", CONCLUDED, Asks.WORDS, Set.of(UNDER_WAY))
            .move("closing", CLOSED, Asks.WORDS, Set.of(CONCLUDED))
            .move("reopening", UNDER_WAY, Asks.WORDS, Set.of(CONCLUDED, CLOSED));

    private ResearchFlow() {}
}

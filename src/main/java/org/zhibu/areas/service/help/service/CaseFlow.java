package org.zhibu.areas.service.help.service;

import static org.zhibu.areas.service.help.CaseState.ASKED;
import static org.zhibu.areas.service.help.CaseState.HELPING;
import static org.zhibu.areas.service.help.CaseState.RAISED;
import static org.zhibu.areas.service.help.CaseState.RESULT;
import static org.zhibu.areas.service.help.CaseState.WITHDRAWN;

import java.util.Set;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.CaseState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of a case that need no more than words; the member's own word also says how it went. */
public final class CaseFlow {

    public static final Flow<CaseState> MOVES = Flow.of(CaseId.RECORD, CaseState.class)
            .move("answer", HELPING, Asks.WORDS, Set.of(ASKED))
            .move("reply", HELPING, Asks.WORDS, Set.of(RAISED))
            .move("result", RESULT, Asks.WORDS, Set.of(HELPING))
            .move("raising", RAISED, Asks.WORDS, Set.of(ASKED, HELPING))
            .move("withdrawal", WITHDRAWN, Asks.WORDS_IF_ANY, Set.of(ASKED, RAISED, HELPING));

    private CaseFlow() {}
}

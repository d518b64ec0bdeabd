package org.zhibu.areas.methods.outline.service;

import static org.zhibu.areas.methods.outline.OutlineState.DRAFT;
import static org.zhibu.areas.methods.outline.OutlineState.LIBRARY;
import static org.zhibu.areas.methods.outline.OutlineState.OWN;
import static org.zhibu.areas.methods.outline.OutlineState.PROPOSED;
import static org.zhibu.areas.methods.outline.OutlineState.RETURNED;
import static org.zhibu.areas.methods.outline.OutlineState.WITHDRAWN;

import java.util.Set;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.ArrangementState;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.OutlineState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of an outline and of an arranged activity; it is carried out by logging. */
public final class OutlineFlow {

    public static final Flow<OutlineState> MOVES = Flow.of(OutlineId.RECORD, OutlineState.class)
            .move("admission", LIBRARY, Asks.WORDS_IF_ANY, Set.of(PROPOSED, DRAFT))
            .move("return", RETURNED, Asks.WORDS, Set.of(PROPOSED))
            .move("adoption", OWN, Asks.NOTHING, Set.of(DRAFT, RETURNED))
            .move("proposal", PROPOSED, Asks.NOTHING, Set.of(DRAFT, OWN, RETURNED))
            .move("withdrawal", WITHDRAWN, Asks.WORDS_IF_ANY, Set.of(DRAFT, OWN, PROPOSED, RETURNED))
            .move("retirement", WITHDRAWN, Asks.WORDS, Set.of(LIBRARY));

    public static final Flow<ArrangementState> ARRANGED = Flow.of(ArrangementId.RECORD, ArrangementState.class)
            .move("dropping", ArrangementState.DROPPED, Asks.WORDS, Set.of(ArrangementState.PLANNED));

    private OutlineFlow() {}
}

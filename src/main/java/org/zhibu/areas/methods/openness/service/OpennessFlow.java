package org.zhibu.areas.methods.openness.service;

import static org.zhibu.areas.methods.openness.EntryState.PUBLISHED;
import static org.zhibu.areas.methods.openness.EntryState.WITHDRAWN;

import java.util.Set;
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.areas.methods.openness.EntryState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The one move of an entry: what was entered by mistake is withdrawn and stays readable with its reason. */
public final class OpennessFlow {

    public static final Flow<EntryState> MOVES =
            Flow.of(EntryId.RECORD, EntryState.class).move("withdrawal", WITHDRAWN, Asks.WORDS, Set.of(PUBLISHED));

    private OpennessFlow() {}
}

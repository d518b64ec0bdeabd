package org.zhibu.areas.service.funding.service;

import static org.zhibu.areas.service.funding.ApplicationState.APPROVED;
import static org.zhibu.areas.service.funding.ApplicationState.RETURNED;
import static org.zhibu.areas.service.funding.ApplicationState.SETTLED;
import static org.zhibu.areas.service.funding.ApplicationState.SUBMITTED;
import static org.zhibu.areas.service.funding.ApplicationState.WITHDRAWN;

import java.util.Set;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of an application that need no more than words; approval also names an amount. */
public final class FundingFlow {

    public static final Flow<ApplicationState> MOVES = Flow.of(ApplicationId.RECORD, ApplicationState.class)
            .move("return", RETURNED, Asks.WORDS, Set.of(SUBMITTED))
            .move("settlement", SETTLED, Asks.WORDS, Set.of(APPROVED))
            .move("withdrawal", WITHDRAWN, Asks.WORDS_IF_ANY, Set.of(SUBMITTED, RETURNED));

    private FundingFlow() {}
}

package org.zhibu.areas.methods.publicity.service;

import static org.zhibu.areas.methods.publicity.ArticleState.DRAFT;
import static org.zhibu.areas.methods.publicity.ArticleState.PUBLISHED;
import static org.zhibu.areas.methods.publicity.ArticleState.RETURNED;
import static org.zhibu.areas.methods.publicity.ArticleState.SUBMITTED;
import static org.zhibu.areas.methods.publicity.ArticleState.WITHDRAWN;

import java.util.Set;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.ArticleState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of an article that need no more than words; publication also has a time. */
public final class PublicityFlow {

    public static final Flow<ArticleState> MOVES = Flow.of(ArticleId.RECORD, ArticleState.class)
            .move("submission", SUBMITTED, Asks.NOTHING, Set.of(DRAFT, RETURNED))
            .move("recall", DRAFT, Asks.NOTHING, Set.of(SUBMITTED))
            .move("return", RETURNED, Asks.WORDS, Set.of(SUBMITTED))
            .move("revision", DRAFT, Asks.NOTHING, Set.of(PUBLISHED, WITHDRAWN))
            .move("withdrawal", WITHDRAWN, Asks.WORDS, Set.of(DRAFT, SUBMITTED, RETURNED, PUBLISHED));

    private PublicityFlow() {}
}

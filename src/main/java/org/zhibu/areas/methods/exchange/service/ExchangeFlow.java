package org.zhibu.areas.methods.exchange.service;

import static org.zhibu.areas.methods.exchange.Standing.HIDDEN;
import static org.zhibu.areas.methods.exchange.Standing.OPEN;
import static org.zhibu.areas.methods.exchange.Standing.WITHDRAWN;

import java.util.Set;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.ReplyId;
import org.zhibu.areas.methods.exchange.Standing;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of posts and of replies: the author withdraws, a committee hides with a reason and shows again. */
public final class ExchangeFlow {

    public static final Flow<Standing> POSTS = moves(PostId.RECORD);
    public static final Flow<Standing> REPLIES = moves(ReplyId.RECORD);

    private ExchangeFlow() {}

    private static Flow<Standing> moves(String type) {
        return Flow.of(type, Standing.class)
                .move("withdrawal", WITHDRAWN, Asks.WORDS_IF_ANY, Set.of(OPEN))
                .move("hiding", HIDDEN, Asks.WORDS, Set.of(OPEN))
                .move("showing", OPEN, Asks.NOTHING, Set.of(HIDDEN));
    }
}

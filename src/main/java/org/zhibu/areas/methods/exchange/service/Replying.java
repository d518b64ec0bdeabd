package org.zhibu.areas.methods.exchange.service;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.Reader;
import org.zhibu.areas.methods.exchange.ReplyId;
import org.zhibu.areas.methods.exchange.Standing;
import org.zhibu.areas.methods.exchange.repository.PostQueries;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.areas.methods.exchange.repository.PostRepository;
import org.zhibu.areas.methods.exchange.repository.ReplyQueries;
import org.zhibu.areas.methods.exchange.repository.ReplyQueries.Reply;
import org.zhibu.areas.methods.exchange.repository.ReplyRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;

/** Replies, and which of them solved the question. */
@Service("exchangeReplying")
public class Replying {

    private final PostQueries posts;
    private final ReplyQueries queries;
    private final PostRepository asked;
    private final ReplyRepository replies;
    private final Readers readers;
    private final Numbers numbers;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    Replying(
            PostQueries posts,
            ReplyQueries queries,
            PostRepository asked,
            ReplyRepository replies,
            Readers readers,
            Numbers numbers,
            Journal journal,
            Notices notices,
            Clock clock) {
        this.posts = posts;
        this.queries = queries;
        this.asked = asked;
        this.replies = replies;
        this.readers = readers;
        this.numbers = numbers;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public ReplyId reply(Viewer viewer, PostId id, String body) {
        Post post = post(viewer, id);
        Reader reader = readers.of(viewer);
        ExchangePolicy.must(ExchangePolicy.mayReply(reader, post));
        if (body.isBlank()) throw Refused.at("body", "exchange.reply-missing");
        ReplyId made = new ReplyId(id.home(), numbers.next());
        replies.insert(made, id, reader.unit(), body, viewer.accountId(), viewer.name(), OffsetDateTime.now(clock));
        journal.write(
                Actor.of(viewer),
                "exchange.reply.made",
                made.ref(),
                reader.unit(),
                Change.created(Map.of("body", body)));
        notices.tellAccount(viewer, post.authorAccount(), made(made, id, reader.name(), post.title()));
        return made;
    }

    static Notice made(ReplyId reply, PostId post, String by, String title) {
        return Notice.of("exchange.reply.made " + reply, "exchange.notice.reply", post.href(), by, title);
    }

    @Transactional
    public PostId change(Viewer viewer, ReplyId id, long version, String body) {
        Reply old = find(viewer, id);
        ExchangePolicy.must(ExchangePolicy.mayChange(viewer, old));
        if (body.isBlank()) throw Refused.at("body", "exchange.reply-missing");
        replies.update(id, version, body, OffsetDateTime.now(clock));
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        before.put("body", old.body());
        Change change = Change.between(before, Map.of("body", body), null);
        journal.write(Actor.of(viewer), "exchange.reply.changed", id.ref(), old.unit(), change);
        return old.post();
    }

    /** Hides, shows or withdraws a reply; what is no longer to be read solved nothing. */
    @Transactional
    public PostId move(Viewer viewer, ReplyId id, long version, String name, String words) {
        Reply old = find(viewer, id);
        Flow.Move<Standing> move = ExchangeFlow.REPLIES.legal(old.standing(), name, words);
        ExchangePolicy.must(ExchangePolicy.mayMove(viewer, old, name));
        if (move.to() != Standing.OPEN) asked.unsolve(old.post(), id.number());
        replies.stand(id, version, move.to(), move.to() == Standing.HIDDEN ? words : null);
        journal.write(Actor.of(viewer), ExchangeFlow.REPLIES.action(name), id.ref(), old.unit(), Change.because(words));
        if (!name.equals("withdrawal")) {
            String event = "exchange.reply.%s %s %d".formatted(name, id, version);
            Notice notice =
                    Notice.of(event, "exchange.notice.reply-" + name, old.post().href());
            notices.tellAccount(viewer, old.authorAccount(), notice);
        }
        return old.post();
    }

    /** Marks the reply that solved a question; another one takes its place. */
    @Transactional
    public void solve(Viewer viewer, PostId id, long version, ReplyId answer) {
        Post post = post(viewer, id);
        ExchangePolicy.must(ExchangePolicy.maySolve(viewer, post));
        Reply reply = shown(viewer, answer);
        if (reply.postId() != id.number() || reply.standing() != Standing.OPEN)
            throw new Refused("exchange.answer-not-here");
        asked.solve(id, version, answer.number());
        Change change = Change.created(Map.of("answer", reply.unitName()));
        journal.write(Actor.of(viewer), "exchange.post.solved", id.ref(), post.unit(), change);
        String event = "exchange.reply.answer %s %d".formatted(answer, version);
        Notice notice = Notice.of(event, "exchange.notice.answer", id.href(), post.title());
        notices.tellAccount(viewer, reply.authorAccount(), notice);
    }

    @Transactional
    public void unsolve(Viewer viewer, PostId id, long version) {
        Post post = post(viewer, id);
        ExchangePolicy.must(ExchangePolicy.maySolve(viewer, post));
        asked.solve(id, version, null);
        journal.write(Actor.of(viewer), "exchange.post.reopened", id.ref(), post.unit(), Change.because(null));
    }

    /** A reply that is gone in the meantime is a message of the page, not a missing page. */
    private Reply shown(Viewer viewer, ReplyId id) {
        try {
            return find(viewer, id);
        } catch (NotHere gone) {
            throw new Refused("exchange.answer-not-here");
        }
    }

    private Post post(Viewer viewer, PostId id) {
        return readers.find(viewer, (scope, reader) -> posts.find(scope, reader, id));
    }

    private Reply find(Viewer viewer, ReplyId id) {
        return readers.find(viewer, (scope, reader) -> queries.find(scope, reader, id));
    }
}

package org.zhibu.areas.methods.exchange.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.methods.exchange.Draft;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.Reader;
import org.zhibu.areas.methods.exchange.Standing;
import org.zhibu.areas.methods.exchange.repository.PostQueries;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.areas.methods.exchange.repository.PostRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;

/** A post's way from being written to being used elsewhere; every step stands in its history. */
@Service("exchangeAsking")
public class Asking {

    private final PostQueries queries;
    private final PostRepository posts;
    private final Readers readers;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Asking(
            PostQueries queries,
            PostRepository posts,
            Readers readers,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.posts = posts;
        this.readers = readers;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public PostId post(Viewer viewer, Draft draft) {
        Reader reader = readers.of(viewer);
        ExchangePolicy.must(reader.writes());
        PostId id = new PostId(reader.home(), numbers.next());
        OffsetDateTime now = OffsetDateTime.now(clock);
        posts.insert(id, reader.unit(), draft, viewer.accountId(), viewer.name(), now);
        marks.mark(id.home(), reader.unit(), now.getYear());
        journal.write(Actor.of(viewer), "exchange.post.made", id.ref(), reader.unit(), Change.created(texts(draft)));
        return id;
    }

    @Transactional
    public void change(Viewer viewer, PostId id, long version, Draft draft) {
        Post old = find(viewer, id);
        ExchangePolicy.must(ExchangePolicy.mayChange(viewer, old));
        Draft kept = new Draft(old.kind(), draft.title(), draft.body());
        posts.update(id, version, kept, OffsetDateTime.now(clock));
        Draft before = new Draft(old.kind(), old.title(), old.body());
        Change change = Change.between(texts(before), texts(kept), null);
        journal.write(Actor.of(viewer), "exchange.post.changed", id.ref(), old.unit(), change);
    }

    @Transactional
    public void move(Viewer viewer, PostId id, long version, String name, String words) {
        Post old = find(viewer, id);
        Flow.Move<Standing> move = ExchangeFlow.POSTS.legal(old.standing(), name, words);
        ExchangePolicy.must(ExchangePolicy.mayMove(viewer, old, name));
        posts.stand(id, version, move.to(), move.to() == Standing.HIDDEN ? words : null);
        marks.mark(id.home(), old.unit(), old.postedAt().getYear());
        journal.write(Actor.of(viewer), ExchangeFlow.POSTS.action(name), id.ref(), old.unit(), Change.because(words));
        if (!name.equals("withdrawal"))
            notices.tellAccount(viewer, old.authorAccount(), notice(id, name, version, old.title()));
    }

    /**
     * A branch wants to use an experience. What is a published practice can be borrowed at once; otherwise those who shared it
     * are asked to propose it, and the branch is told when it is out.
     *
     * @return the practice to borrow, null where there is none yet
     */
    @Transactional
    public @Nullable PracticeId use(Viewer viewer, PostId id) {
        Post post = find(viewer, id);
        Reader reader = readers.of(viewer);
        ExchangePolicy.must(ExchangePolicy.mayUse(viewer, reader, post));
        if (posts.use(id, reader.unit(), viewer.name(), LocalDate.now(clock))) {
            Change change = Change.created(Map.of("branch", reader.name()));
            journal.write(Actor.of(viewer), "exchange.post.used", id.ref(), reader.unit(), change);
            if (post.practiceId() == null) {
                String event = "exchange.post.used " + id + " " + reader.unit();
                Notice notice = Notice.of(event, "exchange.notice.used", id.href(), reader.name(), post.title());
                notices.tellAccount(viewer, post.authorAccount(), notice);
            }
        }
        return post.practiceOut() ? post.practice() : null;
    }

    private static Notice notice(PostId id, String move, long version, String title) {
        String event = "exchange.post.%s %s %d".formatted(move, id, version);
        return Notice.of(event, "exchange.notice." + move, id.href(), title);
    }

    private Post find(Viewer viewer, PostId id) {
        return readers.find(viewer, (scope, reader) -> queries.find(scope, reader, id));
    }

    private static Map<String, @Nullable String> texts(Draft draft) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("kind", draft.kind().name());
        texts.put("title", draft.title());
        texts.put("body", draft.body());
        return texts;
    }
}

package org.zhibu.areas.methods.exchange.service;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.Start;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.repository.PostQueries;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.areas.methods.exchange.repository.PostRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/** Lets an experience become a practice that keeps its origin, and tells who wanted to use it when it is out. */
@Component
class ExchangeStart implements Start {

    private static final int SHORT = 500;
    private static final int LONG = 1000;

    private final PostQueries queries;
    private final PostRepository posts;
    private final Readers readers;
    private final Journal journal;
    private final Notices notices;

    ExchangeStart(PostQueries queries, PostRepository posts, Readers readers, Journal journal, Notices notices) {
        this.queries = queries;
        this.posts = posts;
        this.readers = readers;
        this.journal = journal;
        this.notices = notices;
    }

    @Override
    public String word() {
        return "exchange";
    }

    @Override
    public Optional<Beginning> beginning(Viewer viewer, String id) {
        return find(viewer, id)
                .map(post -> new Beginning(
                        post.title(),
                        cut(post.body().lines().findFirst().orElse(""), SHORT),
                        cut(post.body(), LONG),
                        post.post().href()));
    }

    @Override
    public void proposed(Viewer viewer, String id, PracticeId practice) {
        Post post = find(viewer, id).orElseThrow(NotHere::new);
        if (practice.home() != post.homeId() || !posts.became(post.post(), practice)) return;
        RecordRef ref = post.post().ref();
        journal.write(Actor.of(viewer), "exchange.post.proposed", ref, post.unit(), Change.because(null));
    }

    @Override
    public void published(Viewer viewer, PracticeId practice, String title) {
        String event = "exchange.practice.published " + practice;
        Notice notice = Notice.of(event, "exchange.notice.published", practice.href(), title);
        for (UnitId branch : posts.waitingFor(practice)) notices.tellBranch(viewer, branch, notice);
    }

    @Override
    public Optional<Beginning> originOf(Scope scope, PracticeId practice) {
        return queries.originOf(scope, practice)
                .map(post -> new Beginning(post.title(), "", "", post.post().href()));
    }

    private Optional<Post> find(Viewer viewer, String id) {
        try {
            PostId post = PostId.of(id);
            return Optional.of(readers.find(viewer, (scope, reader) -> queries.find(scope, reader, post)))
                    .filter(one -> ExchangePolicy.mayPropose(viewer, one));
        } catch (NotHere none) {
            return Optional.empty();
        }
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}

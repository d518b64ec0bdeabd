package org.zhibu.areas.methods.publicity.service;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.ArticleState;
import org.zhibu.areas.methods.publicity.Audience;
import org.zhibu.areas.methods.publicity.Times;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.repository.ArticleRepository;
import org.zhibu.areas.methods.publicity.repository.EditionQueries;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;

/** An article's way to its readers and back; every step stands in its history, every text that was published is kept. */
@Service("publicityPublishing")
public class Publishing {

    private final ArticleQueries queries;
    private final EditionQueries editions;
    private final ArticleRepository articles;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Publishing(
            ArticleQueries queries,
            EditionQueries editions,
            ArticleRepository articles,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.editions = editions;
        this.articles = articles;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Publishes the text as it stands.
     *
     * @param at from when it can be read, null for now
     */
    @Transactional
    public void publish(Viewer viewer, ArticleId id, long version, @Nullable OffsetDateTime at) {
        Article old = viewer.find(scope -> queries.find(scope, id));
        PublicityPolicy.must(PublicityPolicy.mayCheck(viewer, old));
        if (old.state() != ArticleState.SUBMITTED || old.version() != version) throw new Stale();
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (at != null && !at.isAfter(now)) throw Refused.at("at", "publicity.time-passed");
        OffsetDateTime visible = at == null ? now : at;
        articles.publish(id, version, visible, viewer.name(), now);
        marks.mark(id.home(), old.unit(), Times.dayOf(visible).getYear());
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        before.put("visibleFrom", null);
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        after.put("visibleFrom", visible.toInstant().toString());
        journal.write(
                Actor.of(viewer),
                "publicity.article.publication",
                id.ref(),
                old.unit(),
                Change.between(before, after, null));
        tellWriters(viewer, old, "publication", version);
    }

    /** Any other move. */
    @Transactional
    public void move(Viewer viewer, ArticleId id, long version, String name, String words) {
        Article old = viewer.find(scope -> queries.find(scope, id));
        Flow.Move<ArticleState> move = PublicityFlow.MOVES.legal(old.state(), name, words);
        PublicityPolicy.must(PublicityPolicy.mayMove(viewer, old, name));
        if (name.equals("submission") && isBlank(old)) throw new Refused("publicity.nothing-written");
        OffsetDateTime now = OffsetDateTime.now(clock);
        articles.move(id, version, move.to(), now);
        if (name.equals("withdrawal")) withdraw(old, now);
        journal.write(Actor.of(viewer), PublicityFlow.MOVES.action(name), id.ref(), old.unit(), Change.because(words));
        if (name.equals("submission")) tellCheckers(viewer, old, version);
        if (name.equals("return") || name.equals("withdrawal")) tellWriters(viewer, old, name, version);
    }

    private boolean isBlank(Article article) {
        return article.body().isEmpty()
                && editions.picturesOf(Scope.below(article.path()), article.article())
                        .isEmpty();
    }

    private void withdraw(Article old, OffsetDateTime now) {
        ArticleId id = old.article();
        editions.of(Scope.below(old.path()), id).stream()
                .filter(one -> one.withdrawnAt() == null)
                .map(one -> Times.dayOf(one.visibleFrom()).getYear())
                .distinct()
                .forEach(year -> marks.mark(id.home(), old.unit(), year));
        articles.withdraw(id, now);
    }

    private void tellCheckers(Viewer viewer, Article article, long version) {
        Notice notice = told("submission", article, version);
        if (article.audience() == Audience.BRANCH) notices.tellBranch(viewer, article.unit(), notice);
        else notices.tellCommittee(viewer, article.answersFor(), notice);
    }

    private void tellWriters(Viewer viewer, Article article, String move, long version) {
        Notice notice = told(move, article, version);
        if (article.unitKind().isAboveBranch()) notices.tellCommittee(viewer, article.path(), notice);
        else notices.tellBranch(viewer, article.unit(), notice);
    }

    private static Notice told(String move, Article article, long version) {
        return told(move, article.article(), version, article.title());
    }

    static Notice told(String move, ArticleId id, long version, String title) {
        String event = "publicity.article.%s %s %d".formatted(move, id, version);
        return Notice.of(event, "publicity.notice." + move, id.href(), title);
    }
}

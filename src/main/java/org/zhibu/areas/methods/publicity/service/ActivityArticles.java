package org.zhibu.areas.methods.publicity.service;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.fact.FollowUp;
import org.zhibu.shared.fact.FollowUps;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Show;

/** On the page of a logged activity: the article about it, or the button that drafts one. A talk is nobody's news. */
@Component
class ActivityArticles implements FollowUps {

    private final ArticleQueries queries;
    private final Writing writing;
    private final Show show;

    ActivityArticles(ArticleQueries queries, Writing writing, Show show) {
        this.queries = queries;
        this.writing = writing;
        this.show = show;
    }

    @Override
    public List<FollowUp> of(Viewer viewer, RecordRef record, Entry entry) {
        if (!record.type().equals(ActivityId.RECORD)
                || ActivityKind.of(entry.kind()).isTalk()) return List.of();
        Optional<Article> article = queries.ofActivity(Scope.below(""), record);
        if (article.isPresent()) return article.map(this::made).stream().toList();
        if (!PublicityPolicy.mayWrite(viewer, writing.branchOf(entry.place()))) return List.of();
        String activity = new ActivityId(record.home(), record.number()).text();
        return List.of(FollowUp.toMake("publicity.follow-up", "/publicity/activities/" + activity + "/article"));
    }

    private FollowUp made(Article article) {
        return FollowUp.made(
                "publicity.follow-up-made",
                article.article().href(),
                article.title(),
                show.text("publicity.state." + article.state()));
    }
}

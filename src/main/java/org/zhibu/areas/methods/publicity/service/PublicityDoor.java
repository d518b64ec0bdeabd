package org.zhibu.areas.methods.publicity.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets working papers, such as a signed consent, be attached while an article is written. Its readers do not see them. */
@Component
class PublicityDoor implements RecordDoor {

    private final ArticleQueries queries;

    PublicityDoor(ArticleQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<String> types() {
        return Set.of(ArticleId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        ArticleId id = new ArticleId(record.home(), record.number());
        Article article = viewer.find(scope -> queries.find(scope, id));
        return new Opened(id.href(), PublicityPolicy.mayChange(viewer, article));
    }
}

package org.zhibu.areas.methods.publicity.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Picture;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.repository.ArticleRepository;
import org.zhibu.areas.methods.publicity.repository.EditionQueries;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.document.FileId;
import org.zhibu.shared.document.Files;
import org.zhibu.shared.document.RedrawnPicture;
import org.zhibu.shared.document.StoredFile;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** The pictures of an article. What was published with an edition stays as it was. */
@Service("publicityPicturing")
public class Picturing {

    /** Bytes of an upload. */
    public static final int MOST = 5 << 20;

    private static final int MOST_PICTURES = 20;

    private final ArticleQueries queries;
    private final EditionQueries editions;
    private final ArticleRepository articles;
    private final Files files;
    private final Journal journal;

    Picturing(
            ArticleQueries queries, EditionQueries editions, ArticleRepository articles, Files files, Journal journal) {
        this.queries = queries;
        this.editions = editions;
        this.articles = articles;
        this.files = files;
        this.journal = journal;
    }

    /** Draws an upload anew and adds it. */
    @Transactional
    public Picture add(Viewer viewer, ArticleId id, InputStream upload, String words) {
        Article article = changeable(viewer, id);
        if (words.isBlank()) throw Refused.at("words", "publicity.picture-words-missing");
        if (editions.picturesOf(Scope.below(article.path()), id).size() >= MOST_PICTURES)
            throw Refused.at("file", "publicity.picture-too-many", MOST_PICTURES);
        Picture picture = keep(id, upload, words, viewer.accountId());
        tell(viewer, article, "publicity.article.picture", picture.words());
        return picture;
    }

    /** Draws an upload anew and keeps it; whoever asks has been checked. */
    public Picture keep(ArticleId id, InputStream upload, String words, long account) {
        try {
            RedrawnPicture drawn = RedrawnPicture.of(upload, MOST);
            int number = articles.nextPicture(id);
            StoredFile file = files.attach(id.pictures(), number + "." + drawn.ending(), drawn.open(), account);
            Picture picture = new Picture(number, words.strip(), drawn.width(), drawn.height());
            articles.addPicture(id, picture, file.id());
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    public void describe(Viewer viewer, ArticleId id, int number, String words) {
        Article article = changeable(viewer, id);
        mustHave(article, number);
        if (words.isBlank()) throw Refused.at("words", "publicity.picture-words-missing");
        if (isPublished(article, number)) throw Refused.at("words", "publicity.picture-published");
        articles.describePicture(id, number, words.strip());
        tell(viewer, article, "publicity.article.picture-words", words.strip());
    }

    @Transactional
    public void remove(Viewer viewer, ArticleId id, int number) {
        Article article = changeable(viewer, id);
        mustHave(article, number);
        if (isPublished(article, number)) {
            articles.dropPicture(id, number, article.lastEdition());
        } else {
            FileId file =
                    editions.fileOf(Scope.below(article.path()), id, number).orElseThrow(NotHere::new);
            articles.removePicture(id, number);
            files.remove(id.pictures(), file);
        }
        tell(viewer, article, "publicity.article.picture-removed", "");
    }

    /** The article, where the viewer may change it now. */
    public Article changeable(Viewer viewer, ArticleId id) {
        Article article = viewer.find(scope -> queries.find(scope, id));
        PublicityPolicy.must(PublicityPolicy.mayChange(viewer, article));
        return article;
    }

    private void mustHave(Article article, int number) {
        boolean there = editions.picturesOf(Scope.below(article.path()), article.article()).stream()
                .anyMatch(one -> one.number() == number);
        if (!there) throw new NotHere();
    }

    private boolean isPublished(Article article, int number) {
        return number <= editions.lastPublishedPicture(Scope.below(article.path()), article.article());
    }

    private void tell(Viewer viewer, Article article, String action, String words) {
        journal.write(
                Actor.of(viewer),
                action,
                article.article().ref(),
                article.unit(),
                words.isEmpty() ? Change.because(null) : Change.created(Map.of("words", words)));
    }
}

package org.zhibu.areas.methods.publicity.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Body;
import org.zhibu.areas.methods.publicity.Disclosures;
import org.zhibu.areas.methods.publicity.Picture;
import org.zhibu.areas.methods.publicity.Times;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.repository.EditionQueries;
import org.zhibu.areas.methods.publicity.service.PublicityFlow;
import org.zhibu.areas.methods.publicity.service.PublicityPolicy;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Fills the page of an article: the text as its readers will see it, its pictures, what can be done now, what was published. */
@Component("publicityArticlePage")
class ArticlePage {

    private final EditionQueries editions;
    private final Disclosures disclosures;
    private final PublicityWords words;
    private final RecordParts parts;
    private final Show show;

    ArticlePage(EditionQueries editions, Disclosures disclosures, PublicityWords words, RecordParts parts, Show show) {
        this.editions = editions;
        this.disclosures = disclosures;
        this.words = words;
        this.parts = parts;
        this.show = show;
    }

    String fill(Viewer viewer, Article article, Model model) {
        ArticleId id = article.article();
        RecordRef ref = id.ref();
        Scope scope = Scope.below(article.path());
        boolean changes = PublicityPolicy.mayChange(viewer, article);
        List<Picture> pictures = editions.picturesOf(scope, id);
        model.addAttribute("record", article);
        model.addAttribute("url", id.href());
        model.addAttribute("version", article.version());
        model.addAttribute(
                "shown", Body.cleaned(article.body(), id.pictureAddress()).shown(pictures, id.pictureAddress()));
        model.addAttribute("scheduled", words.isScheduled(article.state(), article.visibleFrom()));
        model.addAttribute("activity", activity(article));
        model.addAttribute("changes", changes);
        model.addAttribute("editions", editions.of(scope, id));
        model.addAttribute("disclosed", disclosures.of(viewer, id).orElse(null));
        model.addAttribute("buttons", buttons(viewer, article));
        model.addAttribute("papers", parts.papers(ref, changes));
        model.addAttribute("upload", changes ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, words));
        model.addAttribute("answers", answers(article, changes));
        pictures(article, pictures, scope, model);
        publication(viewer, article, model);
        return "publicity/article";
    }

    private void pictures(Article article, List<Picture> pictures, Scope scope, Model model) {
        model.addAttribute("pictures", pictures);
        model.addAttribute("pictureAddress", article.article().pictureAddress());
        model.addAttribute("publishedPicture", editions.lastPublishedPicture(scope, article.article()));
        if (!model.containsAttribute("picture")) model.addAttribute("picture", new PictureForm());
    }

    private static void publication(Viewer viewer, Article article, Model model) {
        boolean publishes = PublicityPolicy.mayPublish(viewer, article);
        model.addAttribute("answering", publishes);
        if (model.containsAttribute("publication")) return;
        PublicationForm form = new PublicationForm();
        form.setAt(Times.typed(article.wishedAt()));
        model.addAttribute("publication", form);
    }

    private static String activity(Article article) {
        Long number = article.activity();
        return number == null ? "" : "/life/activities/" + new ActivityId(article.homeId(), number);
    }

    private List<RecordParts.Button> buttons(Viewer viewer, Article article) {
        return parts.buttons(
                PublicityFlow.MOVES, article.state(), move -> PublicityPolicy.mayMove(viewer, article, move));
    }

    private List<Answer> answers(Article article, boolean changes) {
        String todo = show.text("publicity.now." + article.state());
        String done = words.standing(article.standing(), article.visibleFrom());
        Answer next = changes
                ? Answer.link(
                        show.text("publicity.now.write"), article.article().href() + "/text")
                : Answer.link(show.text("publicity.now.list"), "/publicity/articles?org=" + article.unit());
        return List.of(Answer.of(todo, null), Answer.of(done, null), next);
    }
}

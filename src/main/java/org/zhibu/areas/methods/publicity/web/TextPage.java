package org.zhibu.areas.methods.publicity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Body;
import org.zhibu.areas.methods.publicity.Picture;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.repository.EditionQueries;
import org.zhibu.areas.methods.publicity.service.Audiences;
import org.zhibu.areas.methods.publicity.service.Audiences.Choosable;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.ui.ContentPolicy;
import org.zhibu.shared.ui.Show;

/** Fills the page on which an article is written; the one page that may load the editor. */
@Component("publicityTextPage")
class TextPage {

    private final EditionQueries editions;
    private final Audiences audiences;
    private final PublicityWords words;
    private final Show show;

    TextPage(EditionQueries editions, Audiences audiences, PublicityWords words, Show show) {
        this.editions = editions;
        this.audiences = audiences;
        this.words = words;
        this.show = show;
    }

    /** Whom the form names as readers. */
    Choosable readers(Article article, ArticleForm form) {
        return audiences.chosen(place(article), form.getAudience());
    }

    private Place place(Article article) {
        return audiences.placeOf(article.unit());
    }

    String fill(Article article, ArticleForm form, Body body, HttpServletResponse response, Model model) {
        ArticleId id = article.article();
        List<Picture> pictures = editions.picturesOf(Scope.below(article.path()), id);
        form.setText(body.plain(show.text("publicity.picture.word")));
        ContentPolicy.withEditor(response, model);
        model.addAttribute("record", article);
        model.addAttribute("url", id.href());
        model.addAttribute("audiences", words.audiences(place(article)));
        model.addAttribute("pictures", pictures);
        model.addAttribute("pictureAddress", id.pictureAddress());
        model.addAttribute("editable", body.editable(pictures, id.pictureAddress()));
        return "publicity/text";
    }
}

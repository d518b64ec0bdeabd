package org.zhibu.areas.methods.publicity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Times;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.service.Publishing;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Publishes an article, and makes its other moves. */
@Controller("publicityArticleMoveController")
@RequestMapping("/publicity/articles/{id}")
class ArticleMoveController {

    private final ArticleQueries queries;
    private final Publishing publishing;
    private final ArticlePage page;
    private final Posting posting;
    private final RecordParts parts;

    ArticleMoveController(
            ArticleQueries queries, Publishing publishing, ArticlePage page, Posting posting, RecordParts parts) {
        this.queries = queries;
        this.publishing = publishing;
        this.page = page;
        this.posting = posting;
        this.parts = parts;
    }

    @PostMapping("/publication")
    String publish(
            Viewer viewer,
            @PathVariable ArticleId id,
            @ModelAttribute("publication") PublicationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Article article = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    publishing.publish(viewer, id, form.getVersion(), Times.moment(form.getAt()));
                    Flash.done(flash, "publicity.article.publication");
                    return id.href();
                },
                () -> page.fill(viewer, article, model));
    }

    @PostMapping("/{move:submission|recall|return|revision|withdrawal}")
    String move(
            Viewer viewer,
            @PathVariable ArticleId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Article article = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    publishing.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "publicity.article." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, article, model);
                });
    }
}

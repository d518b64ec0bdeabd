package org.zhibu.areas.methods.publicity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Body;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.service.PublicityPolicy;
import org.zhibu.areas.methods.publicity.service.Writing;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.KeptForm;
import org.zhibu.shared.ui.Posting;

/** Opens an article, and changes its text. */
@Controller("publicityArticleController")
@RequestMapping("/publicity/articles/{id}")
class ArticleController {

    private final ArticleQueries queries;
    private final Writing writing;
    private final ArticlePage page;
    private final TextPage textPage;
    private final Posting posting;

    ArticleController(ArticleQueries queries, Writing writing, ArticlePage page, TextPage textPage, Posting posting) {
        this.queries = queries;
        this.writing = writing;
        this.page = page;
        this.textPage = textPage;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable ArticleId id, Model model) {
        return page.fill(viewer, viewer.find(scope -> queries.find(scope, id)), model);
    }

    @GetMapping("/text")
    String write(
            Viewer viewer,
            @PathVariable ArticleId id,
            @ModelAttribute("form") ArticleForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Article article = changeable(viewer, id);
        boolean kept = KeptForm.in(request);
        if (!kept) form.fill(article);
        Body body = kept ? form.body(id) : Body.cleaned(article.body(), id.pictureAddress());
        return textPage.fill(article, form, body, response, model);
    }

    @PostMapping("/text")
    String change(
            Viewer viewer,
            @PathVariable ArticleId id,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Article article = changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    writing.change(viewer, id, form.getVersion(), form.draft(id, textPage.readers(article, form)));
                    Flash.done(flash, "publicity.article.changed");
                    return id.href();
                },
                () -> textPage.fill(article, form, form.body(id), response, model));
    }

    private Article changeable(Viewer viewer, ArticleId id) {
        Article article = viewer.find(scope -> queries.find(scope, id));
        if (!PublicityPolicy.mayChange(viewer, article)) throw new Forbidden();
        return article;
    }
}

package org.zhibu.areas.methods.publicity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Body;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.repository.EditionQueries;
import org.zhibu.areas.methods.publicity.repository.EditionQueries.Edition;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** An edition as it was published, for those who look after the article. */
@Controller("publicityEditionController")
@RequestMapping("/publicity/articles/{id}/editions/{number}")
class EditionController {

    private final ArticleQueries queries;
    private final EditionQueries editions;

    EditionController(ArticleQueries queries, EditionQueries editions) {
        this.queries = queries;
        this.editions = editions;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable ArticleId id, @PathVariable int number, Model model) {
        Article article = viewer.find(scope -> queries.find(scope, id));
        Scope scope = Scope.below(article.path());
        Edition edition = editions.of(scope, id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
        model.addAttribute("record", article);
        model.addAttribute("url", id.href());
        model.addAttribute("edition", edition);
        model.addAttribute(
                "shown",
                Body.cleaned(edition.body(), id.pictureAddress())
                        .shown(editions.picturesOf(scope, id, number), id.pictureAddress()));
        return "publicity/edition";
    }
}

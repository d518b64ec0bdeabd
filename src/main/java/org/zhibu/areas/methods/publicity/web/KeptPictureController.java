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
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.service.Picturing;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;
import org.zhibu.shared.ui.Show;

/** Describes and removes a picture that an article has. */
@Controller("publicityKeptPictureController")
@RequestMapping("/publicity/articles/{id}/pictures/{number}")
class KeptPictureController {

    private final Picturing picturing;
    private final ArticlePage page;
    private final Posting posting;
    private final Show show;

    KeptPictureController(Picturing picturing, ArticlePage page, Posting posting, Show show) {
        this.picturing = picturing;
        this.page = page;
        this.posting = posting;
        this.show = show;
    }

    @PostMapping("/words")
    String describe(
            Viewer viewer,
            @PathVariable ArticleId id,
            @PathVariable int number,
            @ModelAttribute("describing") PictureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Article article = picturing.changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    picturing.describe(viewer, id, number, form.getWords());
                    Flash.done(flash, "publicity.article.picture-words");
                    return id.href() + "#pictures";
                },
                () -> {
                    model.addAttribute("described", number);
                    errors.getAllErrors().stream()
                            .findFirst()
                            .ifPresent(one ->
                                    model.addAttribute("describedError", show.text(String.valueOf(one.getCode()))));
                    return page.fill(viewer, article, model);
                });
    }

    @PostMapping("/removal")
    String remove(Viewer viewer, @PathVariable ArticleId id, @PathVariable int number, RedirectAttributes flash) {
        picturing.remove(viewer, id, number);
        Flash.done(flash, "publicity.article.picture-removed");
        return "redirect:" + id.href() + "#pictures";
    }
}

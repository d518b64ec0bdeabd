package org.zhibu.areas.methods.publicity.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Picture;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.service.Picturing;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;
import org.zhibu.shared.ui.Show;

/** Adds pictures to an article, from its page or from the editor. */
@Controller("publicityPictureController")
@RequestMapping("/publicity/articles/{id}/pictures")
class PictureController {

    private final Picturing picturing;
    private final ArticlePage page;
    private final Posting posting;
    private final Show show;

    PictureController(Picturing picturing, ArticlePage page, Posting posting, Show show) {
        this.picturing = picturing;
        this.page = page;
        this.posting = posting;
        this.show = show;
    }

    @PostMapping
    String add(
            Viewer viewer,
            @PathVariable ArticleId id,
            @ModelAttribute("picture") PictureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Article article = picturing.changeable(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    add(viewer, id, form);
                    Flash.done(flash, "publicity.article.picture");
                    return id.href() + "#pictures";
                },
                () -> page.fill(viewer, article, model));
    }

    /** The same for the editor, which puts the picture where the text is being written. */
    @PostMapping("/inserted")
    ResponseEntity<Map<String, Object>> insert(
            Viewer viewer, @PathVariable ArticleId id, @ModelAttribute("picture") PictureForm form) {
        picturing.changeable(viewer, id);
        try {
            Picture added = add(viewer, id, form);
            return ResponseEntity.ok(Map.of(
                    "number", added.number(),
                    "url", id.pictureAddress() + added.number(),
                    "width", added.width(),
                    "height", added.height(),
                    "words", added.words()));
        } catch (Refused refused) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of(
                            "error", show.text(refused.key(), refused.args().toArray())));
        }
    }

    private Picture add(Viewer viewer, ArticleId id, PictureForm form) {
        MultipartFile file = form.getFile();
        if (file == null || file.isEmpty()) throw Refused.at("file", "publicity.picture-missing");
        try (InputStream in = file.getInputStream()) {
            return picturing.add(viewer, id, in, form.getWords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused refused) {
            if (refused.field() != null) throw refused;
            throw Refused.at("file", refused.key(), refused.args().toArray());
        }
    }
}

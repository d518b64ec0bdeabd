package org.zhibu.areas.methods.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.areas.methods.exchange.service.Asking;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a post, makes its moves, and takes it to borrowing. */
@Controller("exchangePostController")
@RequestMapping("/exchange/posts/{id}")
class PostController {

    private final Asking asking;
    private final PostPage page;
    private final Posting posting;
    private final RecordParts parts;

    PostController(Asking asking, PostPage page, Posting posting, RecordParts parts) {
        this.asking = asking;
        this.page = page;
        this.posting = posting;
        this.parts = parts;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable PostId id, Model model) {
        return page.fill(viewer, page.find(viewer, id), model);
    }

    @PostMapping("/{move:withdrawal|hiding|showing}")
    String move(
            Viewer viewer,
            @PathVariable PostId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Post post = page.find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    asking.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "exchange.post." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, post, model);
                });
    }

    /** Useful to us: to the practice where there is one, else those who shared it are told. */
    @PostMapping("/use")
    String use(
            Viewer viewer, @PathVariable PostId id, @ModelAttribute("moving") MoveForm form, RedirectAttributes flash) {
        page.find(viewer, id);
        return "redirect:"
                + posting.once(viewer, form.getOnce(), () -> {
                    PracticeId practice = asking.use(viewer, id);
                    Flash.done(flash, practice == null ? "exchange.post.wanted" : "exchange.post.borrowable");
                    return practice == null ? id.href() : practice.href() + "#borrow";
                });
    }
}

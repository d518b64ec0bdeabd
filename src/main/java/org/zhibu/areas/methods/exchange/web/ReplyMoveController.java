package org.zhibu.areas.methods.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.ReplyId;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.areas.methods.exchange.service.Replying;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Says which reply solved a question, and hides, shows or withdraws a reply. */
@Controller("exchangeReplyMoveController")
class ReplyMoveController {

    private final Replying replying;
    private final PostPage page;
    private final Posting posting;

    ReplyMoveController(Replying replying, PostPage page, Posting posting) {
        this.replying = replying;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping("/exchange/posts/{id}/answer")
    String solve(
            Viewer viewer,
            @PathVariable PostId id,
            @RequestParam String answer,
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
                    replying.solve(viewer, id, form.getVersion(), ReplyId.of(answer));
                    return done(flash, "exchange.post.solved", id);
                },
                () -> page.fill(viewer, post, model));
    }

    @PostMapping("/exchange/posts/{id}/answer/removal")
    String unsolve(
            Viewer viewer, @PathVariable PostId id, @ModelAttribute("moving") MoveForm form, RedirectAttributes flash) {
        page.find(viewer, id);
        return "redirect:"
                + posting.once(viewer, form.getOnce(), () -> {
                    replying.unsolve(viewer, id, form.getVersion());
                    return done(flash, "exchange.post.reopened", id);
                });
    }

    @PostMapping("/exchange/replies/{id}/{move:withdrawal|hiding|showing}")
    String move(
            Viewer viewer,
            @PathVariable ReplyId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Post post = page.find(viewer, page.find(viewer, id).post());
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    replying.move(viewer, id, form.getVersion(), move, form.getWords());
                    return done(flash, "exchange.reply." + move, post.post());
                },
                () -> {
                    model.addAttribute("refusedReply", id);
                    return page.fill(viewer, post, model);
                });
    }

    private static String done(RedirectAttributes flash, String key, PostId id) {
        Flash.done(flash, key);
        return id.href();
    }
}

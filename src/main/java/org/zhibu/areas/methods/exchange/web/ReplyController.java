package org.zhibu.areas.methods.exchange.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.ReplyId;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.areas.methods.exchange.repository.ReplyQueries.Reply;
import org.zhibu.areas.methods.exchange.service.ExchangePolicy;
import org.zhibu.areas.methods.exchange.service.Replying;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Replies to a post, and changes what was replied. */
@Controller("exchangeReplyController")
class ReplyController {

    private final Replying replying;
    private final PostPage page;
    private final Posting posting;

    ReplyController(Replying replying, PostPage page, Posting posting) {
        this.replying = replying;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping("/exchange/posts/{id}/replies")
    String reply(
            Viewer viewer,
            @PathVariable PostId id,
            @Valid @ModelAttribute("reply") ReplyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Post post = page.find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    ReplyId made = replying.reply(viewer, id, form.getBody());
                    Flash.done(flash, "exchange.reply.made");
                    return id.href() + "#r" + made;
                },
                () -> page.fill(viewer, post, model));
    }

    @GetMapping("/exchange/replies/{id}/details")
    String edit(Viewer viewer, @PathVariable ReplyId id, Model model) {
        Reply reply = changeable(viewer, id);
        model.addAttribute("reply", ReplyForm.of(reply));
        return edit(reply, model);
    }

    private static String edit(Reply reply, Model model) {
        model.addAttribute("action", reply.reply().href() + "/details");
        model.addAttribute("back", reply.post().href());
        return "exchange/reply";
    }

    @PostMapping("/exchange/replies/{id}/details")
    String change(
            Viewer viewer,
            @PathVariable ReplyId id,
            @Valid @ModelAttribute("reply") ReplyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Reply reply = changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    PostId post = replying.change(viewer, id, form.getVersion(), form.getBody());
                    Flash.done(flash, "exchange.reply.changed");
                    return post.href();
                },
                () -> edit(reply, model));
    }

    private Reply changeable(Viewer viewer, ReplyId id) {
        Reply reply = page.find(viewer, id);
        if (!ExchangePolicy.mayChange(viewer, reply)) throw new Forbidden();
        return reply;
    }
}

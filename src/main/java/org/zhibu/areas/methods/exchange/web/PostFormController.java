package org.zhibu.areas.methods.exchange.web;

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
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.Reader;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;
import org.zhibu.areas.methods.exchange.service.Asking;
import org.zhibu.areas.methods.exchange.service.ExchangePolicy;
import org.zhibu.areas.methods.exchange.service.Readers;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Writes a question or an experience, and changes it. */
@Controller("exchangePostFormController")
@RequestMapping("/exchange/posts")
class PostFormController {

    private final Asking asking;
    private final Readers readers;
    private final PostPage page;
    private final ExchangeWords words;
    private final Posting posting;

    PostFormController(Asking asking, Readers readers, PostPage page, ExchangeWords words, Posting posting) {
        this.asking = asking;
        this.readers = readers;
        this.page = page;
        this.words = words;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") PostForm form, Model model) {
        return form(writer(viewer), model);
    }

    private String form(Reader writer, Model model) {
        String org = writer.looks() ? "?org=" + writer.unit() : "";
        return form("/exchange/posts" + org, "/exchange/posts" + org, false, model);
    }

    private String form(String action, String back, boolean written, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("written", written);
        model.addAttribute("kinds", words.kinds());
        return "exchange/form";
    }

    @PostMapping
    String post(
            Viewer viewer,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Reader writer = writer(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    PostId id = asking.post(viewer, form.draft());
                    Flash.done(flash, "exchange.post.made");
                    return id.href();
                },
                () -> form(writer, model));
    }

    @GetMapping("/{id}/details")
    String edit(Viewer viewer, @PathVariable PostId id, Model model) {
        Post post = changeable(viewer, id);
        model.addAttribute("form", PostForm.of(post));
        return form(id.href() + "/details", id.href(), true, model);
    }

    @PostMapping("/{id}/details")
    String change(
            Viewer viewer,
            @PathVariable PostId id,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    asking.change(viewer, id, form.getVersion(), form.draft());
                    Flash.done(flash, "exchange.post.changed");
                    return id.href();
                },
                () -> form(id.href() + "/details", id.href(), true, model));
    }

    private Reader writer(Viewer viewer) {
        Reader reader = readers.of(viewer);
        if (!reader.writes()) throw new Forbidden();
        return reader;
    }

    private Post changeable(Viewer viewer, PostId id) {
        Post post = page.find(viewer, id);
        if (!ExchangePolicy.mayChange(viewer, post)) throw new Forbidden();
        return post;
    }
}

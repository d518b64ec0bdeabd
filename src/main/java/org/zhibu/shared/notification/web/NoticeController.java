package org.zhibu.shared.notification.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.repository.NoticeQueries;
import org.zhibu.shared.notification.service.ReadingNotices;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Posting;

/** One's own messages, and whether a digest of them comes by e-mail. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private final NoticeQueries queries;
    private final ReadingNotices reading;
    private final Posting posting;

    NoticeController(NoticeQueries queries, ReadingNotices reading, Posting posting) {
        this.queries = queries;
        this.reading = reading;
        this.posting = posting;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Model model) {
        MailForm form = new MailForm();
        form.setAddress(queries.mailboxOf(viewer).orElse(""));
        model.addAttribute("form", form);
        return page(viewer, PageOf.Ask.of(page, size), model);
    }

    private String page(Viewer viewer, PageOf.Ask ask, Model model) {
        model.addAttribute("list", queries.listOf(viewer, ask));
        model.addAttribute("unread", queries.unreadOf(viewer));
        return "notification/notices";
    }

    @GetMapping("/{id}")
    String open(Viewer viewer, @PathVariable long id) {
        return "redirect:" + reading.open(viewer, id);
    }

    @PostMapping("/reading")
    String readAll(Viewer viewer, RedirectAttributes flash) {
        reading.readAll(viewer);
        Flash.done(flash, "notification.all-read");
        return "redirect:/notices";
    }

    @PostMapping("/mailbox")
    String mail(
            Viewer viewer,
            @ModelAttribute("form") MailForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return posting.answer(
                errors,
                () -> {
                    reading.mailTo(viewer, form.getAddress(), locale.getLanguage());
                    boolean off = form.getAddress().isBlank();
                    Flash.done(flash, off ? "notification.mail.off" : "notification.mail.on", form.getAddress());
                    return "/notices";
                },
                () -> page(viewer, PageOf.Ask.of(1, 20), model));
    }
}

package org.zhibu.core.member.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.core.member.service.OpeningFiles;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Posting;

/** The page of one member; opening it is a look the member can read. */
@Controller
@RequestMapping("/member/members/{id}")
class MemberController {

    /** A whole number is covered again after ten minutes. */
    private static final String SHOWN_SECONDS = "600";

    private final OpeningFiles files;
    private final FilePages pages;

    MemberController(OpeningFiles files, FilePages pages) {
        this.files = files;
        this.pages = pages;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable MemberId id, @ModelAttribute("form") ReasonForm form, Model model) {
        return page(viewer, files.open(viewer, id), model);
    }

    private String page(Viewer viewer, RosterEntry entry, Model model) {
        model.addAttribute("page", pages.page(viewer, entry));
        return "member/member";
    }

    /** Shows the whole id number in this answer only: it is never in a URL, a session or a redirect. */
    @PostMapping("/reveal")
    String reveal(
            Viewer viewer,
            @PathVariable MemberId id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        RosterEntry entry = files.find(viewer, id);
        try {
            model.addAttribute(
                    "whole", files.reveal(viewer, id, form.getReason()).orElse(null));
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Refresh", SHOWN_SECONDS + "; url=/member/members/" + id.text());
        } catch (Refused refused) {
            Posting.tell(errors, refused);
            response.setStatus(422);
        }
        return page(viewer, entry, model);
    }
}

package org.zhibu.core.member.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
import org.zhibu.core.member.RosterEntry;
import org.zhibu.core.member.service.MemberPolicy;
import org.zhibu.core.member.service.OfficerChanges;
import org.zhibu.core.member.service.OpeningFiles;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Changes what is kept about a member; a second tab that saves later sees both texts. */
@Controller
@RequestMapping("/member/members/{id}")
class ChangeController {

    private final OfficerChanges changes;
    private final OpeningFiles files;
    private final MemberFormCheck check;
    private final FilePages pages;
    private final Posting posting;

    ChangeController(
            OfficerChanges changes, OpeningFiles files, MemberFormCheck check, FilePages pages, Posting posting) {
        this.changes = changes;
        this.files = files;
        this.check = check;
        this.pages = pages;
        this.posting = posting;
    }

    @GetMapping("/edit")
    String form(Viewer viewer, @PathVariable MemberId id, Model model) {
        RosterEntry entry = files.open(viewer, id);
        MemberPolicy.mustKeep(viewer, entry.path());
        if (!model.containsAttribute("form")) model.addAttribute("form", MemberForm.of(entry));
        return page(entry, model);
    }

    private static String page(RosterEntry entry, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("href", "/member/members/" + entry.id().text());
        return "member/edit";
    }

    @PostMapping
    String change(
            Viewer viewer,
            @PathVariable MemberId id,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        RosterEntry entry = files.find(viewer, id);
        check.check(form, errors);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> changed(viewer, id, form, flash),
                () -> page(entry, model),
                () -> conflict(entry, form, model));
    }

    private String conflict(RosterEntry entry, MemberForm form, Model model) {
        model.addAttribute("conflict", pages.conflict(form, entry));
        form.setVersion(entry.version());
        return page(entry, model);
    }

    private String changed(Viewer viewer, MemberId id, MemberForm form, RedirectAttributes flash) {
        String reason = form.getReason().isBlank() ? null : form.getReason().strip();
        changes.change(viewer, id, form.getVersion(), form.details(), form.typedIdNumber(), reason);
        Flash.done(flash, "member.changed", form.getName());
        return "/member/members/" + id.text();
    }
}

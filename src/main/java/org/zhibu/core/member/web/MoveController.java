package org.zhibu.core.member.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Moves a member to a group, or to another branch; the history keeps both. */
@Controller
@RequestMapping("/member/members/{id}/membership")
class MoveController {

    /** So many names are offered while typing; any other can be typed as well. */
    private static final int OFFERED = 300;

    private final OfficerChanges changes;
    private final OpeningFiles files;
    private final Posting posting;
    private final Clock clock;

    MoveController(OfficerChanges changes, OpeningFiles files, Posting posting, Clock clock) {
        this.changes = changes;
        this.files = files;
        this.posting = posting;
        this.clock = clock;
    }

    @GetMapping
    String form(Viewer viewer, @PathVariable MemberId id, @ModelAttribute("form") MoveForm form, Model model) {
        if (form.getFrom() == null) form.setFrom(LocalDate.now(clock));
        return page(viewer, files.find(viewer, id), model);
    }

    private String page(Viewer viewer, RosterEntry entry, Model model) {
        MemberPolicy.mustKeep(viewer, entry.path());
        boolean transfer = MemberPolicy.mayTransfer(viewer, entry.path());
        model.addAttribute("entry", entry);
        model.addAttribute("href", "/member/members/" + entry.id().text());
        model.addAttribute(
                "homes",
                changes.homesBeside(entry).stream()
                        .map(unit -> Choice.of(unit.id().text(), unit.name()))
                        .toList());
        model.addAttribute("transfer", transfer);
        if (transfer)
            model.addAttribute(
                    "branches",
                    changes.overseen(viewer)
                            .map(Unit::name)
                            .distinct()
                            .limit(OFFERED)
                            .toList());
        return "member/membership";
    }

    @PostMapping
    String move(
            Viewer viewer,
            @PathVariable MemberId id,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        RosterEntry entry = files.find(viewer, id);
        return posting.answerOnce(
                viewer, once, errors, () -> moved(viewer, entry, form, flash), () -> page(viewer, entry, model));
    }

    private String moved(Viewer viewer, RosterEntry entry, MoveForm form, RedirectAttributes flash) {
        Unit target = changes.target(viewer, entry, form.getUnit(), form.getBranch());
        LocalDate from = Objects.requireNonNullElseGet(form.getFrom(), () -> LocalDate.now(clock));
        changes.move(viewer, entry.id(), target, from);
        Flash.done(flash, "member.moved", entry.details().name(), target.name());
        return viewer.may(org.zhibu.shared.kernel.Right.LOOK, target.path())
                ? "/member/members/" + entry.id().text()
                : "/member/members";
    }
}

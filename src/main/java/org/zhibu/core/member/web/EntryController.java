package org.zhibu.core.member.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.member.service.MemberPolicy;
import org.zhibu.core.member.service.OfficerChanges;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Enters a new member. */
@Controller
class EntryController {

    private final OfficerChanges changes;
    private final MemberFormCheck check;
    private final Posting posting;
    private final Clock clock;

    EntryController(OfficerChanges changes, MemberFormCheck check, Posting posting, Clock clock) {
        this.changes = changes;
        this.check = check;
        this.posting = posting;
        this.clock = clock;
    }

    @GetMapping("/member/members/new")
    String form(Viewer viewer, @ModelAttribute("form") MemberForm form, Model model) {
        if (form.getFrom() == null) form.setFrom(LocalDate.now(clock));
        if (form.getUnit().isBlank()) form.setUnit(viewer.place().unit().text());
        return page(viewer, model);
    }

    private String page(Viewer viewer, Model model) {
        Place place = viewer.place();
        MemberPolicy.mustKeep(viewer, place.path());
        model.addAttribute(
                "homes",
                changes.homesIn(place).stream()
                        .map(unit -> Choice.of(unit.id().text(), unit.name()))
                        .toList());
        return "member/new";
    }

    @PostMapping("/member/members")
    String enter(
            Viewer viewer,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        check.check(form, errors);
        return posting.answerOnce(viewer, once, errors, () -> entered(viewer, form, flash), () -> page(viewer, model));
    }

    private String entered(Viewer viewer, MemberForm form, RedirectAttributes flash) {
        LocalDate from = Objects.requireNonNullElseGet(form.getFrom(), () -> LocalDate.now(clock));
        MemberId id = changes.enter(viewer, form.details(), form.typedIdNumber(), unit(form), from);
        Flash.done(flash, "member.entered", form.getName());
        return "/member/members/" + id.text();
    }

    private static UnitId unit(MemberForm form) {
        try {
            return UnitId.of(form.getUnit());
        } catch (NotHere e) {
            return new UnitId(0);
        }
    }
}

package org.zhibu.core.my.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.member.CorrectionId;
import org.zhibu.core.member.Corrections;
import org.zhibu.core.member.MemberWords;
import org.zhibu.core.member.MemberWords.Item;
import org.zhibu.core.member.Roster;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** One's own file, and the right to have it corrected. */
@Controller
class MyFileController {

    private final Roster roster;
    private final Corrections corrections;
    private final MemberWords words;
    private final Posting posting;

    MyFileController(Roster roster, Corrections corrections, MemberWords words, Posting posting) {
        this.roster = roster;
        this.corrections = corrections;
        this.words = words;
        this.posting = posting;
    }

    @GetMapping("/my/file")
    String file(Viewer viewer, Model model) {
        MemberId self = MyController.self(viewer);
        RosterEntry entry = own(self);
        model.addAttribute("entry", entry);
        model.addAttribute("items", words.items(entry));
        model.addAttribute("correctable", words.correctable());
        model.addAttribute("stays", roster.ownStays(self));
        model.addAttribute("corrections", corrections.of(self));
        return "my/file";
    }

    private RosterEntry own(MemberId self) {
        return roster.ownEntry(self).orElseThrow(NotHere::new);
    }

    @GetMapping("/my/corrections/new")
    String form(Viewer viewer, @ModelAttribute("form") CorrectionForm form, Model model) {
        return page(MyController.self(viewer), form, model);
    }

    private String page(MemberId self, CorrectionForm form, Model model) {
        if (!words.correctable().contains(form.getField())) throw new NotHere();
        List<Item> items = words.items(own(self));
        model.addAttribute(
                "present",
                items.stream()
                        .filter(item -> item.field().equals(form.getField()))
                        .map(Item::value)
                        .findFirst()
                        .orElse(""));
        model.addAttribute("label", words.label(form.getField()));
        model.addAttribute("choices", words.choices(form.getField()));
        return "my/correction";
    }

    @PostMapping("/my/corrections")
    String ask(
            Viewer viewer,
            @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        MemberId self = MyController.self(viewer);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    corrections.ask(Actor.of(viewer), self, form.getField(), form.getWanted(), form.noteOrNull());
                    Flash.done(flash, "my.correction.asked");
                    return "/my/file#corrections";
                },
                () -> page(self, form, model));
    }

    @PostMapping("/my/corrections/{id}/withdrawal")
    String withdraw(Viewer viewer, @PathVariable CorrectionId id, RedirectAttributes flash) {
        corrections.withdraw(Actor.of(viewer), MyController.self(viewer), id);
        Flash.done(flash, "my.correction.withdrawn");
        return "redirect:/my/file#corrections";
    }
}

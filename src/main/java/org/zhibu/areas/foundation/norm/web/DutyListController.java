package org.zhibu.areas.foundation.norm.web;

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
import org.zhibu.areas.foundation.norm.PostRole;
import org.zhibu.areas.foundation.norm.service.DutyLists;
import org.zhibu.areas.foundation.norm.service.DutyLists.Post;
import org.zhibu.areas.foundation.norm.service.NormPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** What each post of an organisation has to do. */
@Controller("normDutyListController")
@RequestMapping("/norm/duties")
class DutyListController {

    private final DutyLists lists;
    private final NormUses words;
    private final RecordParts parts;
    private final Posting posting;

    DutyListController(DutyLists lists, NormUses words, RecordParts parts, Posting posting) {
        this.lists = lists;
        this.words = words;
        this.parts = parts;
        this.posting = posting;
    }

    @GetMapping
    String all(Viewer viewer, Model model) {
        Place place = viewer.place();
        NormPolicy.mustSee(viewer, place);
        model.addAttribute("place", place);
        model.addAttribute("posts", lists.of(place));
        model.addAttribute("writes", NormPolicy.mayMake(viewer, place));
        model.addAttribute("history", parts.history(DutyLists.ref(place), words));
        return "norm/duties";
    }

    @GetMapping("/{role}")
    String one(Viewer viewer, @PathVariable String role, Model model) {
        Place place = writing(viewer);
        Post post = post(place, PostRole.ofWord(role));
        model.addAttribute("form", DutyForm.of(post));
        return form(place, post, model);
    }

    private static String form(Place place, Post post, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("post", post);
        return "norm/duty-form";
    }

    @PostMapping("/{role}")
    String write(
            Viewer viewer,
            @PathVariable String role,
            @Valid @ModelAttribute("form") DutyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = writing(viewer);
        PostRole of = PostRole.ofWord(role);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    lists.write(viewer, place, of, form.getItems(), form.getVersion());
                    Flash.done(flash, "norm.duties.written");
                    return "/norm/duties?org=" + place.unit() + "#" + of.word();
                },
                () -> form(place, post(place, of), model));
    }

    private Post post(Place place, PostRole role) {
        return lists.of(place).stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static Place writing(Viewer viewer) {
        Place place = viewer.place();
        if (!NormPolicy.mayMake(viewer, place)) throw new Forbidden();
        return place;
    }
}

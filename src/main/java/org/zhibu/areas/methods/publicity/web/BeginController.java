package org.zhibu.areas.methods.publicity.web;

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
import org.zhibu.areas.methods.publicity.service.PublicityPolicy;
import org.zhibu.areas.methods.publicity.service.Writing;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Begins an article: with a title, or from a logged activity. Both open the draft to be written. */
@Controller("publicityBeginController")
@RequestMapping("/publicity")
class BeginController {

    private final Writing writing;
    private final Posting posting;

    BeginController(Writing writing, Posting posting) {
        this.writing = writing;
        this.posting = posting;
    }

    @GetMapping("/articles/new")
    String form(Viewer viewer, @ModelAttribute("form") BeginForm form, Model model) {
        return form(writingPlace(viewer), model);
    }

    private static String form(Place place, Model model) {
        model.addAttribute("place", place);
        return "publicity/new";
    }

    @PostMapping("/articles")
    String begin(
            Viewer viewer,
            @Valid @ModelAttribute("form") BeginForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model) {
        Place place = writingPlace(viewer);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> writing.begin(viewer, place, form.getTitle()).href() + "/text",
                () -> form(place, model));
    }

    @PostMapping("/activities/{id}/article")
    String tellOf(
            Viewer viewer,
            @PathVariable ActivityId id,
            @RequestParam(required = false) @Nullable String once,
            RedirectAttributes flash) {
        String to = posting.once(viewer, once, () -> writing.tellOf(viewer, id).href());
        Flash.done(flash, "publicity.article.drafted");
        return "redirect:" + to + "/text";
    }

    private static Place writingPlace(Viewer viewer) {
        Place place = viewer.place();
        if (!PublicityPolicy.mayWrite(viewer, place)) throw new Forbidden();
        return place;
    }
}

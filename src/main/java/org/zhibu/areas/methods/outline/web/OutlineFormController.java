package org.zhibu.areas.methods.outline.web;

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
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.areas.methods.outline.repository.OutlineQueries.Outline;
import org.zhibu.areas.methods.outline.service.OutlinePolicy;
import org.zhibu.areas.methods.outline.service.Outlines;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Writes an outline, and changes it until it is in a library. */
@Controller("outlineFormController")
@RequestMapping("/outline/outlines")
class OutlineFormController {

    private final OutlineQueries queries;
    private final Outlines outlines;
    private final OutlineWords words;
    private final Posting posting;

    OutlineFormController(OutlineQueries queries, Outlines outlines, OutlineWords words, Posting posting) {
        this.queries = queries;
        this.outlines = outlines;
        this.words = words;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") OutlineForm form, Model model) {
        return form(writable(viewer), model);
    }

    @PostMapping
    String write(
            Viewer viewer,
            @Valid @ModelAttribute("form") OutlineForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = writable(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    OutlineId id = outlines.write(viewer, place, form.content());
                    Flash.done(flash, "outline.outline.written");
                    return id.href();
                },
                () -> form(place, model));
    }

    @GetMapping("/{id}/details")
    String edit(Viewer viewer, @PathVariable OutlineId id, Model model) {
        model.addAttribute("form", OutlineForm.of(changeable(viewer, id)));
        return edit(id, model);
    }

    @PostMapping("/{id}/details")
    String change(
            Viewer viewer,
            @PathVariable OutlineId id,
            @Valid @ModelAttribute("form") OutlineForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    outlines.change(viewer, id, form.getVersion(), form.content());
                    Flash.done(flash, "outline.outline.changed");
                    return id.href();
                },
                () -> edit(id, model));
    }

    private String form(Place place, Model model) {
        String list = "/outline/outlines?org=" + place.unit();
        return fill(list, list, model);
    }

    private String edit(OutlineId id, Model model) {
        return fill(id.href() + "/details", id.href(), model);
    }

    private String fill(String action, String back, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("kinds", words.kinds());
        return "outline/form";
    }

    private static Place writable(Viewer viewer) {
        Place place = viewer.place();
        if (!OutlinePolicy.mayWrite(viewer, place)) throw new Forbidden();
        return place;
    }

    private Outline changeable(Viewer viewer, OutlineId id) {
        Outline outline = viewer.find(scope -> queries.find(scope, id));
        if (!OutlinePolicy.mayChange(viewer, outline)) throw new Forbidden();
        return outline;
    }
}

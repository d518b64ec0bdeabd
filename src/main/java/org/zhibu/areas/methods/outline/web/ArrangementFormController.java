package org.zhibu.areas.methods.outline.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.areas.methods.outline.service.Arranging;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.KeptForm;
import org.zhibu.shared.ui.Posting;

/** Takes an outline into the plan of the branch being looked at, or arranges an activity without one. */
@Controller("outlineArrangementFormController")
@RequestMapping("/outline/arrangements")
class ArrangementFormController {

    private final ArrangementPage page;
    private final Arranging arranging;
    private final ArrangementOrigins origins;
    private final Posting posting;

    ArrangementFormController(ArrangementPage page, Arranging arranging, ArrangementOrigins origins, Posting posting) {
        this.page = page;
        this.arranging = arranging;
        this.origins = origins;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(
            Viewer viewer,
            @ModelAttribute("form") ArrangementForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        Place place = ArrangementOrigins.arrangeable(viewer);
        if (!KeptForm.in(request)) origins.begin(viewer, place, form);
        return form(viewer, place, form, model);
    }

    @PostMapping
    String arrange(
            Viewer viewer,
            @Valid @ModelAttribute("form") ArrangementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = ArrangementOrigins.arrangeable(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    ArrangementId id = arranging.arrange(
                            viewer, place, origins.of(viewer, form).orElse(null), form.content());
                    Flash.done(flash, "outline.arrangement.arranged");
                    return id.href();
                },
                () -> form(viewer, place, form, model));
    }

    private String form(Viewer viewer, Place place, ArrangementForm form, Model model) {
        return origins.fill(place, origins.of(viewer, form).orElse(null), null, model);
    }

    @GetMapping("/{id}/details")
    String edit(Viewer viewer, @PathVariable ArrangementId id, Model model) {
        Arrangement arrangement = page.changeable(viewer, id);
        model.addAttribute("form", ArrangementForm.of(arrangement));
        return edit(arrangement, model);
    }

    @PostMapping("/{id}/details")
    String change(
            Viewer viewer,
            @PathVariable ArrangementId id,
            @Valid @ModelAttribute("form") ArrangementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Arrangement arrangement = page.changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    arranging.change(viewer, id, form.getVersion(), form.content());
                    Flash.done(flash, "outline.arrangement.changed");
                    return id.href();
                },
                () -> edit(arrangement, model));
    }

    private String edit(Arrangement arrangement, Model model) {
        return origins.fill(arrangement.place(), arrangement.origin(), arrangement.arrangement(), model);
    }
}

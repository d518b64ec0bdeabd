package org.zhibu.areas.service.help.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.help.CareId;
import org.zhibu.areas.service.help.service.Caring;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The yearly list of members in difficulty and old members: names in a branch, numbers above it. */
@Controller("helpCareController")
@RequestMapping("/help/care")
class CareController {

    private final CarePage page;
    private final Caring caring;
    private final Posting posting;

    CareController(CarePage page, Caring caring, Posting posting) {
        this.page = page;
        this.caring = caring;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        return page.fill(viewer, viewer.place(), ask, model);
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        return page.export(viewer, viewer.place(), ask);
    }

    @PostMapping("/list")
    String keep(
            Viewer viewer,
            @ModelAttribute("care") CareForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        return done(viewer, form, errors, model, flash, place, "kept", () -> caring.keep(viewer, place));
    }

    @PostMapping("/people")
    String list(
            Viewer viewer,
            @ModelAttribute("care") CareForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        return done(
                viewer,
                form,
                errors,
                model,
                flash,
                place,
                "person",
                () -> caring.list(viewer, place, form.whom(), form.getKind()));
    }

    @PostMapping("/people/{id}/{what:visits|taking-back|removal}")
    String visitOrRemove(
            Viewer viewer,
            @PathVariable CareId id,
            @PathVariable String what,
            @ModelAttribute("visit") CareForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = page.placeOf(viewer, id);
        model.addAttribute("visiting", id.text());
        Runnable action = switch (what) {
            case "removal" -> () -> caring.remove(viewer, id);
            case "taking-back" -> () -> caring.takeBack(viewer, id);
            default -> () -> caring.visit(viewer, id, form.getOn(), form.getWho());
        };
        return done(viewer, form, errors, model, flash, place, what, action);
    }

    private String done(
            Viewer viewer,
            CareForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Place place,
            String what,
            Runnable action) {
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    action.run();
                    Flash.done(flash, "help.list." + what);
                    return "/help/care?org=" + place.unit();
                },
                () -> page.fill(viewer, place, new ListAsk(), model));
    }
}

package org.zhibu.core.access.web;

import org.springframework.context.i18n.LocaleContextHolder;
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
import org.zhibu.core.access.service.Appointments;
import org.zhibu.core.organization.Holder;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Ends posts; the role that goes with one ends with it. */
@Controller
@RequestMapping("/access/posts/{id}/end")
class EndPostController {

    private final Appointments appointments;
    private final Units units;
    private final Posting posting;

    EndPostController(Appointments appointments, Units units, Posting posting) {
        this.appointments = appointments;
        this.units = units;
        this.posting = posting;
    }

    @GetMapping
    String ask(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam UnitId unit,
            @ModelAttribute("form") PostForm form,
            Model model) {
        Place place = place(viewer, unit);
        Holder holder = appointments.holder(place, id);
        if (!appointments.dutiesFor(viewer, place).contains(holder.dutyCode())) throw new Forbidden();
        if (form.getOn() == null) form.setOn(appointments.today());
        model.addAttribute("place", place);
        model.addAttribute("holder", holder);
        model.addAttribute("duty", name(holder.dutyCode()));
        model.addAttribute("name", appointments.nameOf(place.scope(), holder.member()));
        return "access/end-post";
    }

    @PostMapping
    String end(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam UnitId unit,
            @ModelAttribute("form") PostForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = place(viewer, unit);
        Holder holder = appointments.holder(place, id);
        return posting.answer(
                errors,
                () -> {
                    appointments.end(viewer, place, holder, form.getOn());
                    Flash.done(flash, "access.post.ended-flash", name(holder.dutyCode()));
                    return "/organization/units/" + unit;
                },
                () -> ask(viewer, id, unit, form, model));
    }

    private Place place(Viewer viewer, UnitId unit) {
        return viewer.find(scope -> units.find(scope, unit)).place("");
    }

    private static String name(String duty) {
        return CodeLists.standard().name(CodeSet.POST, duty, LocaleContextHolder.getLocale());
    }
}

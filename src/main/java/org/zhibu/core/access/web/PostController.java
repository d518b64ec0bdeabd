package org.zhibu.core.access.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.access.repository.AccountQueries;
import org.zhibu.core.access.repository.AccountQueries.Full;
import org.zhibu.core.access.service.Appointments;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.rule.CodeLists;
import org.zhibu.shared.rule.CodeSet;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Appoints to the posts of an organisation. */
@Controller
@RequestMapping("/access/posts")
class PostController {

    private final Appointments appointments;
    private final Units units;
    private final Posting posting;

    PostController(Appointments appointments, Units units, Posting posting) {
        this.appointments = appointments;
        this.units = units;
        this.posting = posting;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, @RequestParam UnitId unit, @ModelAttribute("form") PostForm form, Model model) {
        Place place = place(viewer, unit);
        List<String> duties = appointments.dutiesFor(viewer, place);
        if (duties.isEmpty()) throw new Forbidden();
        if (form.getFrom() == null) form.setFrom(appointments.today());
        model.addAttribute("place", place);
        model.addAttribute(
                "duties",
                duties.stream().map(duty -> Choice.of(duty, name(duty))).toList());
        List<Full> people = appointments.people(place, form.getWho());
        model.addAttribute(
                "many",
                people.size() == AccountQueries.CHOICES || !form.getWho().isBlank());
        model.addAttribute(
                "people",
                people.stream()
                        .map(person -> Choice.of(person.member().text(), person.name() + " · " + person.unitName()))
                        .toList());
        return "access/appoint";
    }

    @PostMapping
    String appoint(
            Viewer viewer,
            @RequestParam UnitId unit,
            @RequestParam(required = false) @Nullable String once,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = place(viewer, unit);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    String who =
                            appointments.appoint(viewer, place, form.getDutyCode(), form.getMember(), form.getFrom());
                    Flash.done(flash, "access.post.done", who, name(form.getDutyCode()));
                    return "/organization/units/" + unit;
                },
                () -> blank(viewer, unit, form, model));
    }

    private Place place(Viewer viewer, UnitId unit) {
        return viewer.find(scope -> units.find(scope, unit)).place("");
    }

    private static String name(String duty) {
        return CodeLists.standard().name(CodeSet.POST, duty, LocaleContextHolder.getLocale());
    }
}

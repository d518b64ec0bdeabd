package org.zhibu.core.organization.web;

import java.time.LocalDate;
import java.util.List;
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
import org.zhibu.core.organization.Sight;
import org.zhibu.core.organization.repository.UnitPageQueries;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.core.organization.repository.UnitPageQueries.Term;
import org.zhibu.core.organization.service.Appointing;
import org.zhibu.core.organization.service.UnitPolicy;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Elections and extensions: 支部工作条例(试行) 第二十一条. */
@Controller
@RequestMapping("/organization/units/{id}/terms")
class TermController {

    private final UnitPageQueries units;
    private final Appointing appointing;
    private final Posting posting;

    TermController(UnitPageQueries units, Appointing appointing, Posting posting) {
        this.units = units;
        this.appointing = appointing;
        this.posting = posting;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable UnitId id, @ModelAttribute("form") TermForm form, Model model) {
        Detail unit = Sight.find(viewer, scope -> units.detail(scope, id));
        if (!UnitPolicy.mayReportElection(viewer, unit.pathC())) throw new Forbidden();
        model.addAttribute("unit", unit);
        model.addAttribute("mayExtend", UnitPolicy.mayChange(viewer, unit.pathC()));
        model.addAttribute("terms", units.termsOf(Scope.below(unit.pathC()), id));
        return "organization/terms";
    }

    @PostMapping
    String elected(
            Viewer viewer,
            @PathVariable UnitId id,
            @RequestParam(required = false) @Nullable String once,
            @ModelAttribute("form") TermForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        String page = page(viewer, id, form, model);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    LocalDate day = form.getElectedOn();
                    if (day == null) throw Refused.at("electedOn", "organization.term.date-missing");
                    appointing.elected(Actor.of(viewer), id, day);
                    Flash.done(flash, "organization.term.elected-flash");
                    return "/organization/units/" + id;
                },
                () -> page);
    }

    @PostMapping("/extension")
    String extend(
            Viewer viewer,
            @PathVariable UnitId id,
            @ModelAttribute("form") TermForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Detail unit = Sight.find(viewer, scope -> units.detail(scope, id));
        if (!UnitPolicy.mayChange(viewer, unit.pathC())) throw new Forbidden();
        List<Term> terms = units.termsOf(Scope.below(unit.pathC()), id);
        if (terms.isEmpty()) throw new NotHere();
        String page = page(viewer, id, form, model);
        return posting.answer(
                errors,
                () -> {
                    LocalDate until = form.getUntil();
                    if (until == null) throw Refused.at("until", "organization.term.date-missing");
                    if (form.getReply().isBlank()) throw Refused.at("reply", "organization.term.reply-missing");
                    appointing.extend(
                            Actor.of(viewer),
                            id,
                            terms.get(0),
                            until,
                            form.getReply().strip());
                    Flash.done(flash, "organization.term.extended-flash");
                    return "/organization/units/" + id;
                },
                () -> page);
    }
}

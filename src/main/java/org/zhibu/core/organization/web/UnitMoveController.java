package org.zhibu.core.organization.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.organization.Sight;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.repository.UnitPageQueries;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.core.organization.repository.UnitQueries;
import org.zhibu.core.organization.service.Restructuring;
import org.zhibu.core.organization.service.UnitPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Hangs an organisation under another one, after a page that says what will change. */
@Controller
@RequestMapping("/organization/units/{id}/move")
class UnitMoveController {

    private final UnitPageQueries pages;
    private final UnitQueries units;
    private final Restructuring restructuring;
    private final Posting posting;

    UnitMoveController(UnitPageQueries pages, UnitQueries units, Restructuring restructuring, Posting posting) {
        this.pages = pages;
        this.units = units;
        this.restructuring = restructuring;
        this.posting = posting;
    }

    /** Asks where to; once that is known, whether it is meant, with what will change. */
    @GetMapping
    String where(
            Viewer viewer,
            @PathVariable UnitId id,
            @ModelAttribute("form") RestructuringForm form,
            BindingResult errors,
            Model model) {
        Unit unit = open(viewer, id, model);
        List<Unit> targets = restructuring.targets(viewer, unit, Sight.scopes(viewer));
        model.addAttribute(
                "targets",
                targets.stream()
                        .map(target -> Choice.of(target.id(), target.name()))
                        .toList());
        if (form.isAsked() && !errors.hasErrors()) ask(unit, targets, form, errors, model);
        return "organization/move";
    }

    private void ask(Unit unit, List<Unit> targets, RestructuringForm form, BindingResult errors, Model model) {
        try {
            Unit target = target(targets, form);
            restructuring.checkMove(unit, target, form.getFrom(), form.getReason());
            model.addAttribute("target", target);
        } catch (Refused refused) {
            Posting.tell(errors, refused);
        }
    }

    private static Unit target(List<Unit> targets, RestructuringForm form) {
        return targets.stream()
                .filter(target -> target.id().text().equals(form.getTarget()))
                .findFirst()
                .orElseThrow(() -> Refused.at("target", "organization.move.target-missing"));
    }

    @PostMapping
    String move(
            Viewer viewer,
            @PathVariable UnitId id,
            @ModelAttribute("form") RestructuringForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Unit unit = open(viewer, id, model);
        return posting.answer(
                errors,
                () -> {
                    Unit target = target(restructuring.targets(viewer, unit, Sight.scopes(viewer)), form);
                    restructuring.move(viewer, unit, target, form.day(), form.why(), form.getVersion());
                    Flash.done(flash, "organization.move.done", unit.shortName(), target.shortName());
                    return "/organization/units/" + id;
                },
                () -> where(viewer, id, form, errors, model));
    }

    /** The organisation, with what the page says about it. */
    private Unit open(Viewer viewer, UnitId id, Model model) {
        Detail detail = Sight.find(viewer, scope -> pages.detail(scope, id));
        if (!UnitPolicy.mayChange(viewer, detail.pathC())) throw new Forbidden();
        Scope scope = Scope.below(detail.pathC());
        Unit unit = units.find(scope, id).orElseThrow(NotHere::new);
        model.addAttribute("unit", detail);
        model.addAttribute("heads", restructuring.heads(scope, unit));
        model.addAttribute("below", units.subtree(scope).size() - 1);
        return unit;
    }
}

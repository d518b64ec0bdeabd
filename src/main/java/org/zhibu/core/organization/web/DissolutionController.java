package org.zhibu.core.organization.web;

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
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Ends an organisation in which nobody is left, after a page that says what will change. */
@Controller
@RequestMapping("/organization/units/{id}/dissolution")
class DissolutionController {

    private final UnitPageQueries pages;
    private final UnitQueries units;
    private final Restructuring restructuring;
    private final Posting posting;

    DissolutionController(UnitPageQueries pages, UnitQueries units, Restructuring restructuring, Posting posting) {
        this.pages = pages;
        this.units = units;
        this.restructuring = restructuring;
        this.posting = posting;
    }

    @GetMapping
    String whether(
            Viewer viewer, @PathVariable UnitId id, @ModelAttribute("form") RestructuringForm form, Model model) {
        Unit unit = open(viewer, id, model);
        model.addAttribute("obstacle", restructuring.obstacle(viewer, unit));
        return "organization/dissolution";
    }

    @PostMapping
    String dissolve(
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
                    restructuring.dissolve(viewer, unit, form.day(), form.why(), form.getVersion());
                    Flash.done(flash, "organization.dissolution.done", unit.shortName());
                    return "/organization/units";
                },
                () -> whether(viewer, id, form, model));
    }

    private Unit open(Viewer viewer, UnitId id, Model model) {
        Detail detail = Sight.find(viewer, scope -> pages.detail(scope, id));
        if (!UnitPolicy.mayChange(viewer, detail.pathC())) throw new Forbidden();
        model.addAttribute("unit", detail);
        return units.find(Scope.below(detail.pathC()), id).orElseThrow(NotHere::new);
    }
}

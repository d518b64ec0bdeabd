package org.zhibu.core.organization.web;

import jakarta.validation.Valid;
import java.util.Objects;
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
import org.zhibu.core.organization.repository.UnitPageQueries;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.core.organization.service.SettingUp;
import org.zhibu.core.organization.service.UnitPolicy;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Changes what is kept about an organisation; who comes second sees both texts. */
@Controller
@RequestMapping("/organization/units/{id}/details")
class UnitDetailsController {

    private final UnitPageQueries units;
    private final SettingUp settingUp;
    private final UnitFormPage page;
    private final Posting posting;

    UnitDetailsController(UnitPageQueries units, SettingUp settingUp, UnitFormPage page, Posting posting) {
        this.units = units;
        this.settingUp = settingUp;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable UnitId id, Model model) {
        Detail unit = mayChange(viewer, id);
        model.addAttribute("form", UnitForm.of(unit));
        return page.changing(model, unit);
    }

    @PostMapping
    String change(
            Viewer viewer,
            @PathVariable UnitId id,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Detail unit = mayChange(viewer, id);
        UnitId parent = unit.parentId() == null ? null : new UnitId(Objects.requireNonNull(unit.parentId()));
        return posting.answer(
                errors,
                () -> {
                    settingUp.change(
                            Actor.of(viewer),
                            unit,
                            form.unit(parent, unit.kind()),
                            form.getPartyDay(),
                            form.getVersion());
                    Flash.done(flash, "organization.unit.changed-flash", form.getName());
                    return "/organization/units/" + id;
                },
                () -> page.changing(model, unit),
                () -> page.conflict(model, unit, form));
    }

    private Detail mayChange(Viewer viewer, UnitId id) {
        Detail unit = Sight.find(viewer, scope -> units.detail(scope, id));
        if (!UnitPolicy.mayChange(viewer, unit.pathC())) throw new Forbidden();
        return unit;
    }
}

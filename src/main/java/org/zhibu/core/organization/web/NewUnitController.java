package org.zhibu.core.organization.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.organization.Sight;
import org.zhibu.core.organization.repository.UnitPageQueries;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.core.organization.service.SettingUp;
import org.zhibu.core.organization.service.UnitPolicy;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Sets organisations up below another one, and the root committee. */
@Controller
@RequestMapping("/organization/units")
class NewUnitController {

    private final UnitPageQueries units;
    private final SettingUp settingUp;
    private final UnitFormPage page;
    private final Posting posting;

    NewUnitController(UnitPageQueries units, SettingUp settingUp, UnitFormPage page, Posting posting) {
        this.units = units;
        this.settingUp = settingUp;
        this.page = page;
        this.posting = posting;
    }

    /** @param parent absent only for the root committee */
    @GetMapping("/new")
    String blank(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UnitId parent,
            @ModelAttribute("form") UnitForm form,
            Model model) {
        Detail above = above(viewer, parent);
        List<UnitKind> kinds = kinds(viewer, above);
        if (kinds.size() == 1) form.setKind(kinds.get(0));
        return page.creating(model, above, kinds);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UnitId parent,
            @RequestParam(required = false) @Nullable String once,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Detail above = above(viewer, parent);
        List<UnitKind> kinds = kinds(viewer, above);
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    UnitKind kind = form.getKind();
                    if (kind == null) throw Refused.at("kind", "organization.unit.kind-missing");
                    if (!kinds.contains(kind)) throw Refused.at("kind", "organization.unit.does-not-fit");
                    UnitId made = settingUp
                            .create(Actor.of(viewer), form.unit(parent, kind))
                            .id();
                    Flash.done(flash, "organization.unit.created-flash", form.getName());
                    return "/organization/units/" + made;
                },
                () -> page.creating(model, above, kinds));
    }

    private @Nullable Detail above(Viewer viewer, @Nullable UnitId parent) {
        if (parent != null) return Sight.find(viewer, scope -> units.detail(scope, parent));
        if (!UnitPolicy.maySetUpRoot(viewer)) throw new Forbidden();
        return null;
    }

    private List<UnitKind> kinds(Viewer viewer, @Nullable Detail above) {
        if (above == null) return settingUp.kindsBelow(null);
        if (!UnitPolicy.maySetUpBelow(viewer, above.pathC(), above.kind())) throw new Forbidden();
        return settingUp.kindsBelow(above.kind());
    }
}

package org.zhibu.areas.foundation.norm.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.areas.foundation.norm.service.NormPolicy;
import org.zhibu.areas.foundation.norm.service.Norming;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Makes a norm, and writes its next version. */
@Controller("makeNormController")
@RequestMapping("/norm/norms")
class MakeNormController {

    private final NormQueries queries;
    private final Norming norming;
    private final NormUses uses;
    private final Posting posting;

    MakeNormController(NormQueries queries, Norming norming, NormUses uses, Posting posting) {
        this.queries = queries;
        this.norming = norming;
        this.uses = uses;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") EditionForm form, Model model) {
        return form("/norm/norms?org=" + making(viewer).unit(), null, model);
    }

    private String form(String action, @Nullable Norm norm, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("back", norm == null ? action : norm.norm().href());
        model.addAttribute("norm", norm);
        model.addAttribute("choices", uses.choices());
        return "norm/form";
    }

    @PostMapping
    String make(
            Viewer viewer,
            @Valid @ModelAttribute("form") EditionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = making(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    NormId id = norming.make(viewer, place, form.edition());
                    Flash.done(flash, "norm.norm.made");
                    return id.href();
                },
                () -> form("/norm/norms?org=" + place.unit(), null, model));
    }

    @GetMapping("/{id}/revision")
    String revision(Viewer viewer, @PathVariable NormId id, Model model) {
        Norm norm = revisable(viewer, id);
        model.addAttribute("form", EditionForm.of(norm));
        return form(id.href() + "/revision", norm, model);
    }

    @PostMapping("/{id}/revision")
    String revise(
            Viewer viewer,
            @PathVariable NormId id,
            @Valid @ModelAttribute("form") EditionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Norm norm = revisable(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    norming.revise(viewer, id, form.getVersion(), form.edition());
                    Flash.done(flash, "norm.norm.revised");
                    return id.href();
                },
                () -> form(id.href() + "/revision", norm, model));
    }

    private Norm revisable(Viewer viewer, NormId id) {
        Norm norm = viewer.find(scope -> queries.find(scope, id));
        if (!NormPolicy.mayRevise(viewer, norm)) throw new Forbidden();
        return norm;
    }

    private static Place making(Viewer viewer) {
        Place place = viewer.place();
        if (!NormPolicy.mayMake(viewer, place)) throw new Forbidden();
        return place;
    }
}

package org.zhibu.areas.methods.openness.web;

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
import org.zhibu.areas.methods.openness.EntryId;
import org.zhibu.areas.methods.openness.repository.EntryQueries;
import org.zhibu.areas.methods.openness.repository.EntryQueries.Entry;
import org.zhibu.areas.methods.openness.service.Disclosing;
import org.zhibu.areas.methods.openness.service.OpennessPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Enters what was made public, and corrects it. */
@Controller("opennessEntryFormController")
@RequestMapping("/openness/entries")
class EntryFormController {

    private final EntryQueries queries;
    private final Disclosing disclosing;
    private final EntryPage page;
    private final Posting posting;

    EntryFormController(EntryQueries queries, Disclosing disclosing, EntryPage page, Posting posting) {
        this.queries = queries;
        this.disclosing = disclosing;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") EntryForm form, Model model) {
        Place place = enterable(viewer);
        page.preset(place, form);
        return page.form(place, model);
    }

    @PostMapping
    String enter(
            Viewer viewer,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = enterable(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    EntryId id = disclosing.enter(viewer, place, page.disclosure(place, form));
                    Flash.done(flash, "openness.entry.made");
                    return id.href();
                },
                () -> page.form(place, model));
    }

    @GetMapping("/{id}/details")
    String edit(Viewer viewer, @PathVariable EntryId id, Model model) {
        Entry entry = changeable(viewer, id);
        model.addAttribute("form", EntryForm.of(entry));
        return page.form(entry, model);
    }

    @PostMapping("/{id}/details")
    String change(
            Viewer viewer,
            @PathVariable EntryId id,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Entry entry = changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    disclosing.change(viewer, id, form.getVersion(), page.disclosure(entry, form));
                    Flash.done(flash, "openness.entry.changed");
                    return id.href();
                },
                () -> page.form(entry, model));
    }

    private static Place enterable(Viewer viewer) {
        Place place = viewer.place();
        if (!OpennessPolicy.mayEnter(viewer, place)) throw new Forbidden();
        return place;
    }

    private Entry changeable(Viewer viewer, EntryId id) {
        Entry entry = viewer.find(scope -> queries.find(scope, id));
        if (!OpennessPolicy.mayChange(viewer, entry)) throw new Forbidden();
        return entry;
    }
}

package org.zhibu.areas.methods.openness.web;

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
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens an entry, and withdraws it. */
@Controller("opennessEntryController")
@RequestMapping("/openness/entries/{id}")
class EntryController {

    private final EntryQueries queries;
    private final Disclosing disclosing;
    private final EntryPage page;
    private final Posting posting;
    private final RecordParts parts;

    EntryController(EntryQueries queries, Disclosing disclosing, EntryPage page, Posting posting, RecordParts parts) {
        this.queries = queries;
        this.disclosing = disclosing;
        this.page = page;
        this.posting = posting;
        this.parts = parts;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable EntryId id, Model model) {
        return page.fill(viewer, find(viewer, id), model);
    }

    @PostMapping("/{move:withdrawal}")
    String move(
            Viewer viewer,
            @PathVariable EntryId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Entry entry = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    disclosing.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "openness.entry." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, entry, model);
                });
    }

    private Entry find(Viewer viewer, EntryId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

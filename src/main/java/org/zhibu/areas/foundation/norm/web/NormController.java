package org.zhibu.areas.foundation.norm.web;

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
import org.zhibu.areas.foundation.norm.service.Norming;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a norm and makes its moves. */
@Controller("normController")
@RequestMapping("/norm/norms/{id}")
class NormController {

    private final NormQueries queries;
    private final Norming norming;
    private final NormPage page;
    private final RecordParts parts;
    private final Posting posting;

    NormController(NormQueries queries, Norming norming, NormPage page, RecordParts parts, Posting posting) {
        this.queries = queries;
        this.norming = norming;
        this.page = page;
        this.parts = parts;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable NormId id, Model model) {
        return page.fill(viewer, find(viewer, id), model);
    }

    @PostMapping("/{move:ending|reinstatement}")
    String move(
            Viewer viewer,
            @PathVariable NormId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Norm norm = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    norming.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "norm.norm." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, norm, model);
                });
    }

    @PostMapping("/uses")
    String use(
            Viewer viewer,
            @PathVariable NormId id,
            @ModelAttribute("using") UsesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Norm norm = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    norming.use(viewer, id, form.getVersion(), form.chosen());
                    Flash.done(flash, "norm.norm.used");
                    return id.href();
                },
                () -> page.fill(viewer, norm, model));
    }

    private Norm find(Viewer viewer, NormId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

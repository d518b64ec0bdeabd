package org.zhibu.areas.approach.integrity.web;

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
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Problem;
import org.zhibu.areas.approach.integrity.service.Ledger;
import org.zhibu.areas.approach.integrity.web.form.CloseForm;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a problem, closes it with evidence, and opens it again. */
@Controller
@RequestMapping("/integrity/problems/{id}")
class ProblemController {

    private final ProblemQueries queries;
    private final Ledger ledger;
    private final ProblemPage page;
    private final RecordParts parts;
    private final Posting posting;

    ProblemController(ProblemQueries queries, Ledger ledger, ProblemPage page, RecordParts parts, Posting posting) {
        this.queries = queries;
        this.ledger = ledger;
        this.page = page;
        this.parts = parts;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable ProblemId id, Model model) {
        return page.fill(viewer, find(viewer, id), model);
    }

    @PostMapping("/closing")
    String close(
            Viewer viewer,
            @PathVariable ProblemId id,
            @Valid @ModelAttribute("closing") CloseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Problem problem = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    ledger.close(viewer, id, form.getVersion(), form.on(), form.getEvidence());
                    Flash.done(flash, "integrity.problem.closing");
                    return id.href();
                },
                () -> page.fill(viewer, problem, model));
    }

    @PostMapping("/{move:reopening}")
    String move(
            Viewer viewer,
            @PathVariable ProblemId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Problem problem = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    ledger.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "integrity.problem." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, problem, model);
                });
    }

    private Problem find(Viewer viewer, ProblemId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

package org.zhibu.core.evaluation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.evaluation.EvaluationId;
import org.zhibu.core.evaluation.repository.EvaluationQueries;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.core.evaluation.service.Evaluating;
import org.zhibu.core.evaluation.service.EvaluationPolicy;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** One grade, and its moves. */
@Controller
@RequestMapping("/evaluation/evaluations/{id}")
class EvaluationController {

    private final EvaluationQueries queries;
    private final Evaluating evaluating;
    private final EvaluationPage page;
    private final Posting posting;
    private final RecordParts parts;

    EvaluationController(
            EvaluationQueries queries, Evaluating evaluating, EvaluationPage page, Posting posting, RecordParts parts) {
        this.queries = queries;
        this.evaluating = evaluating;
        this.page = page;
        this.posting = posting;
        this.parts = parts;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable EvaluationId id, Model model) {
        return page.fill(viewer, find(viewer, id), model);
    }

    @PostMapping("/{move:confirmation|objection|refusal|return}")
    String move(
            Viewer viewer,
            @PathVariable EvaluationId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Evaluation evaluation = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    evaluating.move(viewer, id, form.getVersion(), move, form.getWords());
                    return done(flash, move, id);
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, evaluation, model);
                });
    }

    @PostMapping("/acceptance")
    String accept(
            Viewer viewer,
            @PathVariable EvaluationId id,
            @ModelAttribute("answer") AnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Evaluation evaluation = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    evaluating.accept(viewer, id, form.getVersion(), form.getGrade(), form.getWords());
                    return done(flash, "acceptance", id);
                },
                () -> page.fill(viewer, evaluation, model));
    }

    private static String done(RedirectAttributes flash, String move, EvaluationId id) {
        Flash.done(flash, EvaluationId.RECORD + "." + move);
        return id.href();
    }

    private Evaluation find(Viewer viewer, EvaluationId id) {
        Evaluation found = viewer.find(scope -> queries.find(scope, id));
        if (!EvaluationPolicy.maySee(viewer, found)) throw new NotHere();
        return found;
    }
}

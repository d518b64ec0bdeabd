package org.zhibu.core.evaluation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.core.assessment.Scale;
import org.zhibu.core.assessment.Scales;
import org.zhibu.core.assessment.Scores;
import org.zhibu.core.evaluation.EvaluationState;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Evaluation;
import org.zhibu.core.evaluation.service.Approvers;
import org.zhibu.core.evaluation.service.Evaluating;
import org.zhibu.core.evaluation.service.EvaluationFlow;
import org.zhibu.core.evaluation.service.EvaluationPolicy;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Fills the page of a grade: what was judged and why, what can be looked at, the objection, what can be done now. */
@Component
class EvaluationPage {

    private static final PageOf.Ask EVIDENCE = PageOf.Ask.of(1, 20);

    private final Scales scales;
    private final Scores scores;
    private final Evaluating evaluating;
    private final Approvers approvers;
    private final EvaluationWords words;
    private final RecordParts parts;
    private final Show show;

    EvaluationPage(
            Scales scales,
            Scores scores,
            Evaluating evaluating,
            Approvers approvers,
            EvaluationWords words,
            RecordParts parts,
            Show show) {
        this.scales = scales;
        this.scores = scores;
        this.evaluating = evaluating;
        this.approvers = approvers;
        this.words = words;
        this.parts = parts;
        this.show = show;
    }

    String fill(Viewer viewer, Evaluation evaluation, Model model) {
        Scale scale = scales.find(evaluation.year(), evaluation.indicator()).orElseThrow(NotHere::new);
        boolean judges = EvaluationPolicy.mayJudge(viewer, evaluation.path());
        boolean answering = evaluation.state() == EvaluationState.OBJECTED && approvers.mayAnswer(viewer, evaluation);
        if (!model.containsAttribute("answer")) model.addAttribute("answer", new AnswerForm());
        model.addAttribute("record", evaluation);
        model.addAttribute("url", evaluation.id().href());
        model.addAttribute("version", evaluation.version());
        model.addAttribute("scale", scale);
        model.addAttribute(
                "worth",
                scale.grade(evaluation.grade()).map(Scale.Grade::points).orElse(null));
        model.addAttribute("grades", words.grades(scale));
        model.addAttribute("answering", answering);
        model.addAttribute("sheet", judges && !evaluation.state().isPublished() ? sheet(evaluation) : null);
        model.addAttribute("score", "/assessment/scores/" + evaluation.unit() + "?year=" + evaluation.year());
        Scope scope = Scope.below(evaluation.path());
        model.addAttribute(
                "evidence", scores.factsOf(scope, evaluation.unit(), scale.evidence(), evaluation.year(), EVIDENCE));
        record(viewer, evaluation, judges, model);
        model.addAttribute("answers", answers(viewer, evaluation, judges));
        return "evaluation/evaluation";
    }

    private void record(Viewer viewer, Evaluation evaluation, boolean judges, Model model) {
        RecordRef ref = evaluation.id().ref();
        boolean attaches = judges || approvers.mayObject(viewer, evaluation);
        model.addAttribute(
                "buttons",
                parts.buttons(
                        EvaluationFlow.MOVES,
                        evaluation.state(),
                        move -> evaluating.mayMove(viewer, evaluation, move)));
        model.addAttribute("papers", parts.papers(ref, attaches));
        model.addAttribute("upload", attaches ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, words.history(evaluation)));
    }

    private static String sheet(Evaluation evaluation) {
        return Address.of("/evaluation/sheet")
                .with("org", evaluation.unit().text())
                .with("indicator", evaluation.indicator())
                .with("period", evaluation.year())
                .toString();
    }

    private List<Answer> answers(Viewer viewer, Evaluation evaluation, boolean judges) {
        String done = evaluation.confirmedOn() == null
                ? show.text("evaluation.now.recorded", show.day(evaluation.recordedOn()))
                : show.text("evaluation.now.confirmed", show.day(evaluation.confirmedOn()));
        return List.of(
                Answer.of(todo(viewer, evaluation, judges), null),
                Answer.of(done, null),
                Answer.link(show.text("evaluation.now.list"), EvaluationListController.HERE));
    }

    private String todo(Viewer viewer, Evaluation evaluation, boolean judges) {
        if (evaluation.state() == EvaluationState.PROPOSED && !approvers.mayConfirm(viewer, evaluation))
            return show.text(
                    approvers.isAlone(viewer, evaluation) ? "evaluation.now.tomorrow" : "evaluation.now.another");
        if (evaluation.state() == EvaluationState.CONFIRMED && approvers.mayObject(viewer, evaluation))
            return show.text("evaluation.now.object", show.day(approvers.objectsUntil(evaluation)));
        return show.text("evaluation.now." + (judges ? "judge." : "branch.") + evaluation.state());
    }
}

package org.zhibu.areas.approach.integrity.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.integrity.Questions;
import org.zhibu.areas.approach.integrity.Questions.Question;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Answer;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Selfcheck;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Spot;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Row;
import org.zhibu.areas.approach.integrity.service.Correcting;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;

/** Fills the pages of a self-check and of a spot check, each with what became of what was found. */
@Component("integrityCheckPage")
class CheckPage {

    private final ProblemQueries problems;
    private final Correcting correcting;
    private final Questions questions;
    private final RecordParts parts;
    private final IntegrityWords words;

    CheckPage(
            ProblemQueries problems,
            Correcting correcting,
            Questions questions,
            RecordParts parts,
            IntegrityWords words) {
        this.problems = problems;
        this.correcting = correcting;
        this.questions = questions;
        this.parts = parts;
        this.words = words;
    }

    /** A question with its answer. */
    public record Line(Question question, boolean found) {}

    String selfcheck(Viewer viewer, Selfcheck check, Model model) {
        RecordRef ref = check.selfcheck().ref();
        Map<Integer, Answer> answers = correcting.answers(check);
        List<Row> rows = problems.of(Scope.below(check.path()), ref);
        model.addAttribute("record", check);
        model.addAttribute("period", words.period(check.period()));
        model.addAttribute("late", check.heldOn().isAfter(check.period().end()));
        model.addAttribute(
                "lines",
                questions.of(check.list()).stream()
                        .map(one -> new Line(one, isFound(answers.get(one.number()))))
                        .toList());
        model.addAttribute("problems", rows);
        model.addAttribute("today", words.today());
        boolean attaches = IntegrityPolicy.mayExamine(viewer, check.branch());
        model.addAttribute("papers", parts.papers(ref, attaches));
        model.addAttribute("upload", attaches ? RecordParts.filesOf(ref) : null);
        model.addAttribute("corrects", IntegrityPolicy.mayCorrect(viewer, check));
        model.addAttribute("history", parts.history(ref, words));
        return "integrity/check";
    }

    private static boolean isFound(@Nullable Answer answer) {
        return answer != null && answer.found();
    }

    String spot(Viewer viewer, Spot spot, Model model) {
        RecordRef ref = spot.spot().ref();
        boolean attaches = IntegrityPolicy.mayOversee(viewer, spot.path());
        model.addAttribute("record", spot);
        model.addAttribute("problems", problems.of(Scope.below(spot.path()), ref));
        model.addAttribute("today", words.today());
        model.addAttribute("papers", parts.papers(ref, attaches));
        model.addAttribute("upload", attaches ? RecordParts.filesOf(ref) : null);
        model.addAttribute("corrects", IntegrityPolicy.mayCorrect(viewer, spot));
        model.addAttribute("history", parts.history(ref, words));
        return "integrity/spot";
    }
}

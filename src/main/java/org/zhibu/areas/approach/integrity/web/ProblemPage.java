package org.zhibu.areas.approach.integrity.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Problem;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.areas.approach.integrity.service.ProblemFlow;
import org.zhibu.areas.approach.integrity.web.form.CloseForm;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Fills the page of a problem: what is wrong, why, what is done about it, and what shows that it was. */
@Component("integrityProblemPage")
class ProblemPage {

    private final RecordParts parts;
    private final IntegrityWords words;
    private final Show show;

    ProblemPage(RecordParts parts, IntegrityWords words, Show show) {
        this.parts = parts;
        this.words = words;
        this.show = show;
    }

    String fill(Viewer viewer, Problem problem, Model model) {
        RecordRef ref = problem.problem().ref();
        boolean mends = IntegrityPolicy.mayMend(viewer, problem);
        if (!model.containsAttribute("closing")) model.addAttribute("closing", new CloseForm());
        model.addAttribute("record", problem);
        model.addAttribute("url", problem.problem().href());
        model.addAttribute("version", problem.version());
        model.addAttribute("today", words.today());
        model.addAttribute("late", problem.late(words.today()));
        model.addAttribute("mends", mends);
        model.addAttribute("answering", IntegrityPolicy.mayClose(viewer, problem));
        model.addAttribute(
                "buttons",
                parts.buttons(ProblemFlow.MOVES, problem.state(), move -> IntegrityPolicy.mayReopen(viewer, problem)));
        model.addAttribute("papers", parts.papers(ref, mends));
        model.addAttribute("upload", mends ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, words));
        model.addAttribute("answers", answers(viewer, problem));
        return "integrity/problem";
    }

    private List<Answer> answers(Viewer viewer, Problem problem) {
        String todo = words.text("integrity.now." + problem.state());
        LocalDate due = problem.closedOn() == null ? problem.dueOn() : null;
        String by = due == null ? null : words.text("kit.now.by", show.relative(due));
        Answer first = new Answer(todo, by, null, null, problem.late(words.today()));
        String done = problem.closedOn() == null
                ? words.text("integrity.now.found", show.day(problem.foundOn()))
                : words.text("integrity.now.closed", show.day(problem.closedOn()));
        return List.of(first, Answer.of(done, null), next(viewer, problem));
    }

    /** What to do about it comes next, where the viewer may. */
    private Answer next(Viewer viewer, Problem problem) {
        String href = problem.problem().href();
        if (IntegrityPolicy.mayMend(viewer, problem) && problem.measure() == null)
            return Answer.link(words.text("integrity.problem.mend"), href + "/details");
        return IntegrityPolicy.mayClose(viewer, problem)
                ? Answer.link(words.text("integrity.close.do"), href + "#closing-title")
                : Answer.link(words.text("integrity.now.list"), "/integrity/problems");
    }
}

package org.zhibu.areas.foundation.exemplar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.foundation.exemplar.BorrowingState;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Borrowing;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Practice;
import org.zhibu.areas.foundation.exemplar.service.ExemplarChain;
import org.zhibu.areas.foundation.exemplar.service.ExemplarFlow;
import org.zhibu.areas.foundation.exemplar.service.ExemplarPolicy;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Fills the page of a borrowed practice: where it comes from, how it was adapted, what it was worth. */
@Component("exemplarBorrowingPage")
class BorrowingPage {

    private final PracticeQueries practices;
    private final ExemplarChain chain;
    private final RecordParts parts;
    private final ExemplarWords words;
    private final Show show;
    private final Clock clock;

    BorrowingPage(
            PracticeQueries practices,
            ExemplarChain chain,
            RecordParts parts,
            ExemplarWords words,
            Show show,
            Clock clock) {
        this.practices = practices;
        this.chain = chain;
        this.parts = parts;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    String fill(Viewer viewer, Borrowing borrowing, Model model) {
        RecordRef ref = borrowing.borrowing().ref();
        LocalDate today = LocalDate.now(clock);
        boolean reports = ExemplarPolicy.mayReport(viewer, borrowing);
        boolean keeps = borrowing.state() != BorrowingState.DROPPED && ExemplarPolicy.mayKeep(viewer, borrowing);
        Optional<Practice> practice = practices.find(Scope.below(borrowing.path()), borrowing.practice());
        if (!model.containsAttribute("report")) model.addAttribute("report", new ResultForm());
        model.addAttribute("record", borrowing);
        model.addAttribute("practice", practice.orElse(null));
        model.addAttribute("chain", practice.map(one -> chain.of(viewer, one)).orElse(null));
        model.addAttribute("url", borrowing.borrowing().href());
        model.addAttribute("version", borrowing.version());
        model.addAttribute("late", borrowing.late(today));
        model.addAttribute("answering", reports);
        model.addAttribute("outcomes", words.outcomes());
        model.addAttribute(
                "buttons",
                parts.buttons(
                        ExemplarFlow.BORROWED, borrowing.state(), move -> ExemplarPolicy.mayKeep(viewer, borrowing)));
        model.addAttribute("papers", parts.papers(ref, keeps));
        model.addAttribute("upload", keeps ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, words));
        model.addAttribute("answers", answers(borrowing, today));
        return "exemplar/borrowing";
    }

    private List<Answer> answers(Borrowing borrowing, LocalDate today) {
        String todo = show.text("exemplar.then." + borrowing.state());
        Answer first = borrowing.state() == BorrowingState.PLANNED
                ? new Answer(
                        todo,
                        show.text("kit.now.by", show.relative(borrowing.dueOn())),
                        null,
                        null,
                        borrowing.late(today))
                : Answer.of(todo, null);
        String done = show.text("exemplar.then.borrowed", show.iso(borrowing.borrowedOn()), borrowing.origin());
        return List.of(
                first,
                Answer.of(done, null),
                Answer.link(
                        show.text("exemplar.then.origin"), borrowing.practice().href()));
    }
}

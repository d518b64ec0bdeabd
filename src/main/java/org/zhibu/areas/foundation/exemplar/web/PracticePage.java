package org.zhibu.areas.foundation.exemplar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.foundation.exemplar.BorrowingState;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Borrowing;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Practice;
import org.zhibu.areas.foundation.exemplar.service.ExemplarChain;
import org.zhibu.areas.foundation.exemplar.service.ExemplarFlow;
import org.zhibu.areas.foundation.exemplar.service.ExemplarPolicy;
import org.zhibu.areas.foundation.exemplar.service.Starts;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Fills the page of a practice: what it is, its chain, who borrowed it and what it was worth to them. */
@Component("exemplarPracticePage")
class PracticePage {

    private final PracticeQueries queries;
    private final BorrowingQueries borrowings;
    private final ExemplarChain chain;
    private final Starts starts;
    private final RecordParts parts;
    private final ExemplarWords words;
    private final Show show;
    private final Clock clock;

    PracticePage(
            PracticeQueries queries,
            BorrowingQueries borrowings,
            ExemplarChain chain,
            Starts starts,
            RecordParts parts,
            ExemplarWords words,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.borrowings = borrowings;
        this.chain = chain;
        this.starts = starts;
        this.parts = parts;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    Practice find(Viewer viewer, PracticeId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    String fill(Viewer viewer, Practice practice, Model model) {
        RecordRef ref = practice.practice().ref();
        List<Borrowing> borrowers = borrowings.ofPractice(Scope.below(practice.path()), practice.practice());
        boolean changes = ExemplarPolicy.mayChange(viewer, practice);
        model.addAttribute("record", practice);
        model.addAttribute("url", practice.practice().href());
        model.addAttribute("version", practice.version());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("borrowers", borrowers);
        model.addAttribute("chain", chain.of(viewer, practice));
        model.addAttribute("origins", starts.originsOf(Scope.below(practice.path()), practice.practice()));
        model.addAttribute("changes", changes);
        borrowing(viewer, practice, borrowers, model);
        model.addAttribute(
                "buttons",
                parts.buttons(
                        ExemplarFlow.MOVES, practice.state(), move -> ExemplarPolicy.mayMove(viewer, practice, move)));
        model.addAttribute("papers", parts.papers(ref, changes));
        model.addAttribute("upload", changes ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, words));
        model.addAttribute("answers", answers(practice, borrowers));
        return "exemplar/practice";
    }

    /** Whether the branch being looked at can borrow it, or has it in its plan already. */
    private static void borrowing(Viewer viewer, Practice practice, List<Borrowing> borrowers, Model model) {
        Place place = viewer.placeIfAny().orElse(null);
        Borrowing own = place == null
                ? null
                : borrowers.stream()
                        .filter(one -> one.unit().equals(place.unit()))
                        .findFirst()
                        .orElse(null);
        boolean borrows = place != null && own == null && ExemplarPolicy.mayBorrow(viewer, place, practice);
        if (!model.containsAttribute("borrow")) model.addAttribute("borrow", new BorrowForm());
        model.addAttribute("place", place);
        model.addAttribute("own", own);
        model.addAttribute("borrows", borrows);
    }

    private List<Answer> answers(Practice practice, List<Borrowing> borrowers) {
        long reported = borrowers.stream()
                .filter(one -> one.state() == BorrowingState.REPORTED)
                .count();
        return List.of(
                Answer.of(show.text("exemplar.now." + practice.state()), null),
                Answer.of(show.text("exemplar.now.borrowed", borrowers.size(), reported), null),
                Answer.link(show.text("exemplar.now.list"), "/exemplar/practices"));
    }
}

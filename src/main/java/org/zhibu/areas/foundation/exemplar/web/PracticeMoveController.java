package org.zhibu.areas.foundation.exemplar.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.foundation.exemplar.BorrowingId;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Practice;
import org.zhibu.areas.foundation.exemplar.service.Borrowings;
import org.zhibu.areas.foundation.exemplar.service.Proposing;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Makes the moves of a practice, and takes it into the plan of the branch being looked at. */
@Controller("exemplarMoveController")
@RequestMapping("/exemplar/practices/{id}")
class PracticeMoveController {

    private final Proposing proposing;
    private final Borrowings borrowings;
    private final PracticePage page;
    private final RecordParts parts;
    private final Posting posting;

    PracticeMoveController(
            Proposing proposing, Borrowings borrowings, PracticePage page, RecordParts parts, Posting posting) {
        this.proposing = proposing;
        this.borrowings = borrowings;
        this.page = page;
        this.parts = parts;
        this.posting = posting;
    }

    @PostMapping("/{move:publication|return|withdrawal|retirement}")
    String move(
            Viewer viewer,
            @PathVariable PracticeId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Practice practice = page.find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    proposing.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "exemplar.practice." + move);
                    return move.equals("withdrawal") ? "/exemplar/practices" : id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, practice, model);
                });
    }

    @PostMapping("/borrowings")
    String borrow(
            Viewer viewer,
            @PathVariable PracticeId id,
            @Valid @ModelAttribute("borrow") BorrowForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Practice practice = page.find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    BorrowingId made = borrowings.borrow(viewer, viewer.place(), id, form.borrow());
                    Flash.done(flash, "exemplar.borrowing.planned");
                    return made.href();
                },
                () -> page.fill(viewer, practice, model));
    }
}

package org.zhibu.areas.foundation.exemplar.web;

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
import org.zhibu.areas.foundation.exemplar.BorrowingId;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Borrowing;
import org.zhibu.areas.foundation.exemplar.service.Borrowings;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens what a branch borrowed; reports its result or gives it up. */
@Controller("exemplarBorrowingController")
@RequestMapping("/exemplar/borrowings/{id}")
class BorrowingController {

    private final BorrowingQueries queries;
    private final Borrowings borrowings;
    private final BorrowingPage page;
    private final RecordParts parts;
    private final Posting posting;

    BorrowingController(
            BorrowingQueries queries, Borrowings borrowings, BorrowingPage page, RecordParts parts, Posting posting) {
        this.queries = queries;
        this.borrowings = borrowings;
        this.page = page;
        this.parts = parts;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable BorrowingId id, Model model) {
        return page.fill(viewer, find(viewer, id), model);
    }

    @PostMapping("/result")
    String report(
            Viewer viewer,
            @PathVariable BorrowingId id,
            @Valid @ModelAttribute("report") ResultForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Borrowing borrowing = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    borrowings.report(viewer, id, form.getVersion(), form.reached(), form.getResult());
                    Flash.done(flash, "exemplar.borrowing.reported");
                    return id.href();
                },
                () -> page.fill(viewer, borrowing, model));
    }

    @PostMapping("/{move:dropping}")
    String move(
            Viewer viewer,
            @PathVariable BorrowingId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Borrowing borrowing = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    borrowings.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "exemplar.borrowing." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, borrowing, model);
                });
    }

    private Borrowing find(Viewer viewer, BorrowingId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

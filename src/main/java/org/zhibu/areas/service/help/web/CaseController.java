package org.zhibu.areas.service.help.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.areas.service.help.repository.CaseQueries.Case;
import org.zhibu.areas.service.help.service.OpeningCases;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** A case as those who help see it: progress always, what was told only after a reason. */
@Controller("helpCaseController")
@RequestMapping("/help/cases/{id}")
class CaseController {

    private final CaseQueries queries;
    private final OpeningCases opening;
    private final CasePage page;
    private final Posting posting;

    CaseController(CaseQueries queries, OpeningCases opening, CasePage page, Posting posting) {
        this.queries = queries;
        this.opening = opening;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable CaseId id, Model model) {
        return page.fill(viewer, find(viewer, id), model);
    }

    @PostMapping("/opening")
    String open(
            Viewer viewer,
            @PathVariable CaseId id,
            @ModelAttribute("opening") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Case one = find(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    opening.open(viewer, id, form.getWords());
                    Flash.done(flash, "help.case.opened");
                    return id.href();
                },
                () -> page.fill(viewer, one, model));
    }

    private Case find(Viewer viewer, CaseId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

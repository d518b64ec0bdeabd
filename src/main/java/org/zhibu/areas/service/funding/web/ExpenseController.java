package org.zhibu.areas.service.funding.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries.Application;
import org.zhibu.areas.service.funding.service.Spending;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Enters what was spent from a grant, with its vouchers. */
@Controller
@RequestMapping("/funding/applications/{id}/expenses")
class ExpenseController {

    private final FundingQueries queries;
    private final Spending spending;
    private final ApplicationPage page;
    private final Posting posting;

    ExpenseController(FundingQueries queries, Spending spending, ApplicationPage page, Posting posting) {
        this.queries = queries;
        this.spending = spending;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping
    String spend(
            Viewer viewer,
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute("expense") ExpenseForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Application application = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    spending.spend(viewer, id, form.getVersion(), form.expense(), form.getVouchers());
                    Flash.done(flash, "funding.application.expense");
                    return id.href();
                },
                () -> page.fill(viewer, application, model));
    }
}

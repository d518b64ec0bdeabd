package org.zhibu.areas.service.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.funding.repository.BudgetQueries;
import org.zhibu.areas.service.funding.repository.BudgetQueries.Budget;
import org.zhibu.areas.service.funding.repository.BudgetQueries.Share;
import org.zhibu.areas.service.funding.service.Budgeting;
import org.zhibu.areas.service.funding.service.FundingPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** A year of money: set aside, granted, spent and left, by branch and by purpose. */
@Controller
@RequestMapping("/funding/budgets")
class BudgetController {

    private final BudgetQueries budgets;
    private final Budgeting budgeting;
    private final Exports exports;
    private final Posting posting;
    private final Clock clock;

    BudgetController(BudgetQueries budgets, Budgeting budgeting, Exports exports, Posting posting, Clock clock) {
        this.budgets = budgets;
        this.budgeting = budgeting;
        this.exports = exports;
        this.posting = posting;
        this.clock = clock;
    }

    @GetMapping
    String year(
            Viewer viewer,
            @RequestParam(defaultValue = "0") int year,
            @ModelAttribute("ask") ListAsk ask,
            Model model) {
        Place place = viewer.place();
        int shown = shown(year);
        BudgetForm form = new BudgetForm();
        budgets.budgetOf(place.scope(), place.unit(), shown).ifPresent(budget -> {
            form.setAmount(budget.amount());
            form.setVersion(budget.version());
        });
        model.addAttribute("form", form);
        return page(viewer, place, shown, ask, model);
    }

    private String page(Viewer viewer, Place place, int year, ListAsk ask, Model model) {
        FundingPolicy.mustSee(viewer, place.path());
        model.addAttribute("place", place);
        model.addAttribute("year", year);
        model.addAttribute("sums", budgets.sumsOf(place.scope(), place.home(), year, LocalDate.now(clock)));
        model.addAttribute(
                "budget",
                budgets.budgetOf(place.scope(), place.unit(), year)
                        .map(Budget::amount)
                        .orElse(null));
        model.addAttribute(
                "branches", budgets.byBranch(place.scope(), place.home(), year).page(ask.part()));
        model.addAttribute("purposes", budgets.byPurpose(place.scope(), place.home(), year));
        model.addAttribute("sets", place.kind().isAboveBranch() && FundingPolicy.mayAnswer(viewer, place.path()));
        return "funding/budget";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @RequestParam(defaultValue = "0") int year) {
        Place place = viewer.place();
        FundingPolicy.mustSee(viewer, place.path());
        Sheet<Share> sheet = Sheet.<Share>named("funding.budget.title")
                .text("funding.field.unit", 30, Share::unitName)
                .number("funding.budget.applications", 10, Share::applications)
                .number("funding.field.granted", 14, Share::granted)
                .number("funding.field.spent", 14, Share::spent);
        return exports.excel(sheet, budgets.byBranch(place.scope(), place.home(), shown(year)), place);
    }

    @PostMapping
    String set(
            Viewer viewer,
            @RequestParam(defaultValue = "0") int year,
            @ModelAttribute("form") BudgetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        int shown = shown(year);
        return posting.answer(
                errors,
                () -> {
                    budgeting.set(viewer, place, shown, form.yuan(), form.getVersion());
                    Flash.done(flash, "funding.budget.set");
                    return "/funding/budgets?org=" + place.unit() + "&year=" + shown;
                },
                () -> page(viewer, place, shown, new ListAsk(), model));
    }

    /** The year asked for, this year for anything odd. */
    private int shown(int year) {
        int now = LocalDate.now(clock).getYear();
        return year < now - 20 || year > now + 1 ? now : year;
    }
}

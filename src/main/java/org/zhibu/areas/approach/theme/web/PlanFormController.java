package org.zhibu.areas.approach.theme.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Plan;
import org.zhibu.areas.approach.theme.service.PlanPolicy;
import org.zhibu.areas.approach.theme.service.Planning;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Makes a plan of study, from the one handed down where there is one. */
@Controller("themePlanFormController")
@RequestMapping("/theme/plans")
class PlanFormController {

    private final PlanQueries queries;
    private final Planning planning;
    private final Posting posting;
    private final PlanChoices choices;
    private final Clock clock;

    PlanFormController(PlanQueries queries, Planning planning, Posting posting, PlanChoices choices, Clock clock) {
        this.queries = queries;
        this.planning = planning;
        this.posting = posting;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @RequestParam(defaultValue = "0") int year, Model model) {
        Place place = plannable(viewer);
        int shown = year == 0 ? LocalDate.now(clock).getYear() : year;
        Plan above = queries.handedDown(place.scope(), place.home(), shown).orElse(null);
        model.addAttribute("above", above);
        model.addAttribute("form", above == null ? choices.blank(shown) : form(above));
        return form(place, model);
    }

    @PostMapping
    String make(
            Viewer viewer,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = plannable(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    PlanId id = planning.make(viewer, place, form.planned());
                    Flash.done(flash, "theme.plan.made");
                    return id.href();
                },
                () -> form(place, model));
    }

    private String form(Place place, Model model) {
        String list = "/theme/plans?org=" + place.unit();
        return choices.fill(list, list, model);
    }

    private PlanForm form(Plan plan) {
        return PlanForm.of(plan, queries.itemsOf(Scope.below(plan.path()), plan));
    }

    private static Place plannable(Viewer viewer) {
        if (!PlanPolicy.mayPlan(viewer, viewer.place())) throw new Forbidden();
        return viewer.place();
    }
}

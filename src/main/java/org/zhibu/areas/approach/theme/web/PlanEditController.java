package org.zhibu.areas.approach.theme.web;

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
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Plan;
import org.zhibu.areas.approach.theme.service.PlanPolicy;
import org.zhibu.areas.approach.theme.service.Planning;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Changes a plan of study. */
@Controller("themePlanEditController")
@RequestMapping("/theme/plans/{id}/details")
class PlanEditController {

    private final PlanQueries queries;
    private final Planning planning;
    private final Posting posting;
    private final PlanChoices choices;

    PlanEditController(PlanQueries queries, Planning planning, Posting posting, PlanChoices choices) {
        this.queries = queries;
        this.planning = planning;
        this.posting = posting;
        this.choices = choices;
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable PlanId id, Model model) {
        Plan plan = keepable(viewer, id);
        model.addAttribute("form", PlanForm.of(plan, queries.itemsOf(Scope.below(plan.path()), plan)));
        return choices.fill(id.href() + "/details", id.href(), model);
    }

    @PostMapping
    String change(
            Viewer viewer,
            @PathVariable PlanId id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        keepable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    planning.change(viewer, id, form.getVersion(), form.planned());
                    Flash.done(flash, "theme.plan.changed");
                    return id.href();
                },
                () -> choices.fill(id.href() + "/details", id.href(), model));
    }

    private Plan keepable(Viewer viewer, PlanId id) {
        Plan plan = viewer.find(scope -> queries.find(scope, id));
        if (!PlanPolicy.mayKeep(viewer, plan)) throw new Forbidden();
        return plan;
    }
}

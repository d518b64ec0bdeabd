package org.zhibu.areas.approach.theme.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.approach.theme.ItemKind;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Plan;
import org.zhibu.areas.approach.theme.service.PlanPolicy;
import org.zhibu.areas.approach.theme.service.Planning;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;
import org.zhibu.shared.ui.Show;

/** Makes a plan of study, from the one handed down where there is one, and changes it. */
@Controller("themePlanFormController")
@RequestMapping("/theme/plans")
class PlanFormController {

    private final PlanQueries queries;
    private final Planning planning;
    private final Posting posting;
    private final Show show;
    private final Clock clock;

    PlanFormController(PlanQueries queries, Planning planning, Posting posting, Show show, Clock clock) {
        this.queries = queries;
        this.planning = planning;
        this.posting = posting;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @RequestParam(defaultValue = "0") int year, Model model) {
        Place place = viewer.place();
        if (!PlanPolicy.mayPlan(viewer, place)) throw new Forbidden();
        int shown = year == 0 ? LocalDate.now(clock).getYear() : year;
        Plan above = queries.handedDown(place.scope(), place.home(), shown).orElse(null);
        model.addAttribute("above", above);
        model.addAttribute(
                "form",
                above == null
                        ? PlanForm.blank(shown, show.text("theme.form.named", String.valueOf(shown)))
                        : PlanForm.of(above, queries.itemsOf(Scope.below(above.path()), above)));
        return form("/theme/plans?org=" + place.unit(), "/theme/plans?org=" + place.unit(), model);
    }

    @PostMapping
    String make(
            Viewer viewer,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        if (!PlanPolicy.mayPlan(viewer, place)) throw new Forbidden();
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    PlanId id = planning.make(viewer, place, form.planned());
                    Flash.done(flash, "theme.plan.made");
                    return id.href();
                },
                () -> form("/theme/plans?org=" + place.unit(), "/theme/plans?org=" + place.unit(), model));
    }

    @GetMapping("/{id}/details")
    String edit(Viewer viewer, @PathVariable PlanId id, Model model) {
        Plan plan = keepable(viewer, id);
        model.addAttribute("form", PlanForm.of(plan, queries.itemsOf(Scope.below(plan.path()), plan)));
        return form(id.href() + "/details", id.href(), model);
    }

    @PostMapping("/{id}/details")
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
                () -> form(id.href() + "/details", id.href(), model));
    }

    private String form(String action, String back, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("kinds", choices());
        model.addAttribute(
                "quarters",
                IntStream.rangeClosed(1, 4)
                        .mapToObj(quarter -> Choice.of(quarter, show.text("theme.quarter-of", quarter)))
                        .toList());
        return "theme/form";
    }

    private List<Choice> choices() {
        return Arrays.stream(ItemKind.values())
                .map(kind -> Choice.of(kind, show.text("theme.kind." + kind)))
                .toList();
    }

    private Plan keepable(Viewer viewer, PlanId id) {
        Plan plan = viewer.find(scope -> queries.find(scope, id));
        if (!PlanPolicy.mayKeep(viewer, plan)) throw new Forbidden();
        return plan;
    }
}

package org.zhibu.areas.approach.theme.web;

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
import org.zhibu.areas.approach.theme.service.Planning;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a plan, puts activities behind its items, takes its summary. */
@Controller("themePlanController")
@RequestMapping("/theme/plans/{id}")
class PlanController {

    private final PlanQueries queries;
    private final Planning planning;
    private final PlanPage page;
    private final Posting posting;

    PlanController(PlanQueries queries, Planning planning, PlanPage page, Posting posting) {
        this.queries = queries;
        this.planning = planning;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable PlanId id, Model model) {
        return page.fill(viewer, viewer.find(scope -> queries.read(scope, id)), model);
    }

    @PostMapping("/links")
    String link(
            Viewer viewer,
            @PathVariable PlanId id,
            @ModelAttribute("link") LinkForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Plan plan = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    planning.link(viewer, id, form.getNumber(), form.held());
                    return done(flash, "linked", id);
                },
                () -> page.fill(viewer, plan, model));
    }

    @PostMapping("/unlinking")
    String unlink(
            Viewer viewer,
            @PathVariable PlanId id,
            @ModelAttribute("link") LinkForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Plan plan = find(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    planning.unlink(viewer, id, form.getNumber(), form.held());
                    return done(flash, "unlinked", id);
                },
                () -> page.fill(viewer, plan, model));
    }

    @PostMapping("/summary")
    String sumUp(
            Viewer viewer,
            @PathVariable PlanId id,
            @ModelAttribute("summing") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Plan plan = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    planning.sumUp(viewer, id, form.getVersion(), form.getWords());
                    return done(flash, "summary", id);
                },
                () -> page.fill(viewer, plan, model));
    }

    private static String done(RedirectAttributes flash, String action, PlanId id) {
        Flash.done(flash, "theme.plan." + action);
        return id.href();
    }

    private Plan find(Viewer viewer, PlanId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

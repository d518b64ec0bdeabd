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
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Practice;
import org.zhibu.areas.foundation.exemplar.service.ExemplarPolicy;
import org.zhibu.areas.foundation.exemplar.service.Proposing;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a practice, and changes what was proposed. */
@Controller("exemplarPracticeController")
@RequestMapping("/exemplar/practices/{id}")
class PracticeController {

    private final PracticeQueries queries;
    private final Proposing proposing;
    private final PracticePage page;
    private final Origins origins;
    private final Posting posting;

    PracticeController(
            PracticeQueries queries, Proposing proposing, PracticePage page, Origins origins, Posting posting) {
        this.queries = queries;
        this.proposing = proposing;
        this.page = page;
        this.origins = origins;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable PracticeId id, Model model) {
        return page.fill(viewer, viewer.find(scope -> queries.find(scope, id)), model);
    }

    @GetMapping("/details")
    String edit(Viewer viewer, @PathVariable PracticeId id, Model model) {
        Practice practice = changeable(viewer, id);
        model.addAttribute("form", ProposalForm.of(practice));
        return edit(practice, model);
    }

    private String edit(Practice practice, Model model) {
        model.addAttribute("action", practice.practice().href() + "/details");
        model.addAttribute("back", practice.practice().href());
        model.addAttribute("origins", origins.choices(Scope.below(practice.path()), practice.homeId()));
        return "exemplar/form";
    }

    @PostMapping("/details")
    String change(
            Viewer viewer,
            @PathVariable PracticeId id,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Practice practice = changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    proposing.change(viewer, id, form.getVersion(), form.proposal());
                    Flash.done(flash, "exemplar.practice.changed");
                    return id.href();
                },
                () -> edit(practice, model));
    }

    private Practice changeable(Viewer viewer, PracticeId id) {
        Practice practice = viewer.find(scope -> queries.find(scope, id));
        if (!ExemplarPolicy.mayChange(viewer, practice)) throw new Forbidden();
        return practice;
    }
}

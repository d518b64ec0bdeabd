package org.zhibu.areas.methods.appraisal.web;

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
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraisal;
import org.zhibu.areas.methods.appraisal.service.AppraisalPolicy;
import org.zhibu.areas.methods.appraisal.service.Appraising;
import org.zhibu.areas.methods.appraisal.service.Deciding;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Starts an appraisal, opens its page, and makes its moves. */
@Controller
@RequestMapping("/appraisal/appraisals")
class AppraisalController {

    private final AppraisalQueries queries;
    private final Appraising appraising;
    private final Deciding deciding;
    private final AppraisalPage page;
    private final Posting posting;

    AppraisalController(
            AppraisalQueries queries, Appraising appraising, Deciding deciding, AppraisalPage page, Posting posting) {
        this.queries = queries;
        this.appraising = appraising;
        this.deciding = deciding;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") YearForm form, Model model) {
        form.setYear(page.thisYear());
        return form(viewer, viewer.place(), model);
    }

    private String form(Viewer viewer, Place place, Model model) {
        if (!AppraisalPolicy.mayKeep(viewer, place.path())) throw new Forbidden();
        model.addAttribute("place", place);
        model.addAttribute("years", page.years());
        return "appraisal/new";
    }

    @PostMapping
    String start(
            Viewer viewer,
            @ModelAttribute("form") YearForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        Place place = viewer.place();
        if (!AppraisalPolicy.mayKeep(viewer, place.path())) throw new Forbidden();
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    AppraisalId id = appraising.start(viewer, place, form.getYear());
                    Flash.done(flash, "appraisal.appraisal.started");
                    return id.href();
                },
                () -> form(viewer, place, model));
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable AppraisalId id, Model model) {
        return page.fill(viewer, viewer.find(scope -> queries.find(scope, id)), model);
    }

    @PostMapping("/{id}/{move:filing|reopening|return|cancellation}")
    String move(
            Viewer viewer,
            @PathVariable AppraisalId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Appraisal appraisal = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    deciding.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "appraisal.appraisal." + move);
                    return id.href();
                },
                () -> page.refused(viewer, appraisal, move, errors, model));
    }
}

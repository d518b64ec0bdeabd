package org.zhibu.areas.methods.appraisal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraisal;
import org.zhibu.areas.methods.appraisal.service.Appraising;
import org.zhibu.areas.methods.appraisal.service.Polling;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Records the steps of an appraisal up to its ballot. */
@Controller
@RequestMapping("/appraisal/appraisals/{id}")
class StepController {

    private final AppraisalQueries queries;
    private final Appraising appraising;
    private final Polling polling;
    private final AppraisalPage page;
    private final Posting posting;

    StepController(
            AppraisalQueries queries, Appraising appraising, Polling polling, AppraisalPage page, Posting posting) {
        this.queries = queries;
        this.appraising = appraising;
        this.polling = polling;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping("/{step:preparation|mutual|selves}")
    String record(
            Viewer viewer,
            @PathVariable AppraisalId id,
            @PathVariable String step,
            @ModelAttribute("step") StepForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Appraisal appraisal = find(viewer, id);
        model.addAttribute("doing", step);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    record(viewer, id, step, form);
                    Flash.done(flash, "appraisal.saved." + step);
                    return id.href();
                },
                () -> page.fill(viewer, appraisal, model));
    }

    private void record(Viewer viewer, AppraisalId id, String step, StepForm form) {
        switch (step) {
            case "preparation" -> appraising.prepare(viewer, id, form.getVersion(), form.step());
            case "mutual" -> appraising.mutual(viewer, id, form.getVersion(), form.step());
            default -> appraising.onPaper(viewer, id, form.getVersion(), form.chosen(), form.getOn());
        }
    }

    @PostMapping("/ballot")
    String ballot(
            Viewer viewer,
            @PathVariable AppraisalId id,
            @ModelAttribute("step") StepForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Appraisal appraisal = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    String box = polling.draw(viewer, id, form.getVersion()).href();
                    Flash.done(flash, "appraisal.appraisal.ballot");
                    return box;
                },
                () -> page.fill(viewer, appraisal, model));
    }

    private Appraisal find(Viewer viewer, AppraisalId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

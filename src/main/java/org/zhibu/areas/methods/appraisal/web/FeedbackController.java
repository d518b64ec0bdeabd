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
import org.zhibu.areas.methods.appraisal.service.Deciding;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Records who was told in person what was decided. */
@Controller
@RequestMapping("/appraisal/appraisals/{id}")
class FeedbackController {

    private final AppraisalQueries queries;
    private final Deciding deciding;
    private final AppraisalPage page;
    private final Posting posting;

    FeedbackController(AppraisalQueries queries, Deciding deciding, AppraisalPage page, Posting posting) {
        this.queries = queries;
        this.deciding = deciding;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping("/feedback")
    String told(
            Viewer viewer,
            @PathVariable AppraisalId id,
            @ModelAttribute("step") StepForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Appraisal appraisal = viewer.find(scope -> queries.find(scope, id));
        model.addAttribute("doing", "feedback");
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    deciding.told(viewer, id, form.getVersion(), form.chosen(), form.getOn());
                    Flash.done(flash, "appraisal.appraisal.told");
                    return id.href();
                },
                () -> page.fill(viewer, appraisal, model));
    }
}

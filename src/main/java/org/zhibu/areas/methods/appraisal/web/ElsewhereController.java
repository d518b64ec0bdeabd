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
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Takes the result of a member who was appraised where he or she works. */
@Controller
@RequestMapping("/appraisal/appraisals/{id}/elsewhere")
class ElsewhereController {

    private final AppraisalQueries queries;
    private final Appraising appraising;
    private final AppraisalPage page;
    private final Posting posting;

    ElsewhereController(AppraisalQueries queries, Appraising appraising, AppraisalPage page, Posting posting) {
        this.queries = queries;
        this.appraising = appraising;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping
    String take(
            Viewer viewer,
            @PathVariable AppraisalId id,
            @ModelAttribute("elsewhere") ElsewhereForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Appraisal appraisal = viewer.find(scope -> queries.find(scope, id));
        model.addAttribute("doing", "elsewhere");
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    appraising.elsewhere(viewer, id, form.getVersion(), form::result);
                    Flash.done(flash, "appraisal.appraisal.elsewhere");
                    return id.href();
                },
                () -> page.fill(viewer, appraisal, model));
    }
}

package org.zhibu.areas.service.funding.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.funding.ApplicationId;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries.Application;
import org.zhibu.areas.service.funding.service.Applying;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Answers an application, and makes its other moves. */
@Controller
@RequestMapping("/funding/applications/{id}")
class ApplicationMoveController {

    private final FundingQueries queries;
    private final Applying applying;
    private final ApplicationPage page;
    private final Posting posting;
    private final RecordParts parts;

    ApplicationMoveController(
            FundingQueries queries, Applying applying, ApplicationPage page, Posting posting, RecordParts parts) {
        this.queries = queries;
        this.applying = applying;
        this.page = page;
        this.posting = posting;
        this.parts = parts;
    }

    @PostMapping("/approval")
    String approve(
            Viewer viewer,
            @PathVariable ApplicationId id,
            @ModelAttribute("grant") GrantForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Application application = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    applying.approve(viewer, id, form.getVersion(), form.amount(), form.getWords());
                    return done(flash, "approval", id);
                },
                () -> page.fill(viewer, application, model));
    }

    @PostMapping("/{move:return|settlement|withdrawal}")
    String move(
            Viewer viewer,
            @PathVariable ApplicationId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Application application = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    applying.move(viewer, id, form.getVersion(), move, form.getWords());
                    return done(flash, move, id);
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, application, model);
                });
    }

    private static String done(RedirectAttributes flash, String move, ApplicationId id) {
        Flash.done(flash, "funding.application." + move);
        return id.href();
    }

    private Application find(Viewer viewer, ApplicationId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

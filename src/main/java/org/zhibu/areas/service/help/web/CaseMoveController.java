package org.zhibu.areas.service.help.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.areas.service.help.repository.CaseQueries.Case;
import org.zhibu.areas.service.help.service.Helping;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Answers, raises, helps, tells the result, and enters the word of a member who has no phone. */
@Controller("helpCaseMoveController")
@RequestMapping("/help/cases/{id}")
class CaseMoveController {

    private final CaseQueries queries;
    private final Helping helping;
    private final CasePage page;
    private final Posting posting;
    private final RecordParts parts;

    CaseMoveController(CaseQueries queries, Helping helping, CasePage page, Posting posting, RecordParts parts) {
        this.queries = queries;
        this.helping = helping;
        this.page = page;
        this.posting = posting;
        this.parts = parts;
    }

    @PostMapping("/{move:answer|reply|raising|result|withdrawal}")
    String move(
            Viewer viewer,
            @PathVariable CaseId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Case one = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    helping.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "help.case." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, one, model);
                });
    }

    @PostMapping("/measures")
    String help(
            Viewer viewer,
            @PathVariable CaseId id,
            @ModelAttribute("measure") MeasureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Case one = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    helping.help(viewer, id, form.getVersion(), form.measure());
                    Flash.done(flash, "help.case.measure");
                    return id.href();
                },
                () -> page.fill(viewer, one, model));
    }

    @PostMapping("/word")
    String word(
            Viewer viewer,
            @PathVariable CaseId id,
            @ModelAttribute("word") WordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Case one = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    helping.sayFor(viewer, id, form.getVersion(), form.said(), form.getWords());
                    Flash.done(flash, "help.case.word");
                    return id.href();
                },
                () -> page.fill(viewer, one, model));
    }

    private Case find(Viewer viewer, CaseId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

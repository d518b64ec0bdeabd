package org.zhibu.areas.service.help.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.help.CaseId;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.areas.service.help.repository.CaseQueries.Case;
import org.zhibu.areas.service.help.service.Helping;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** One's own case: its way, what was done, who opened it, and one's own word on it. */
@Controller("helpMyCaseController")
@RequestMapping("/my/help/{id}")
class MyCaseController {

    private final CaseQueries queries;
    private final Helping helping;
    private final CasePage page;
    private final Posting posting;

    MyCaseController(CaseQueries queries, Helping helping, CasePage page, Posting posting) {
        this.queries = queries;
        this.helping = helping;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable CaseId id, Model model) {
        return page.fillOwn(own(viewer, id), model);
    }

    @PostMapping("/word")
    String word(
            Viewer viewer,
            @PathVariable CaseId id,
            @ModelAttribute("word") WordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Case one = own(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    helping.say(one.member(), id, form.getVersion(), form.said(), form.getWords());
                    Flash.done(flash, "help.case.word");
                    return id.ownHref();
                },
                () -> page.fillOwn(one, model));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Viewer viewer,
            @PathVariable CaseId id,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Case one = own(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    helping.withdraw(one.member(), id, form.getVersion(), form.getWords());
                    Flash.done(flash, "help.case.withdrawal");
                    return id.ownHref();
                },
                () -> page.fillOwn(one, model));
    }

    private Case own(Viewer viewer, CaseId id) {
        return queries.own(MyHelpController.self(viewer), id).orElseThrow(NotHere::new);
    }
}

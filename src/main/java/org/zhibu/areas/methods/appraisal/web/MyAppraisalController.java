package org.zhibu.areas.methods.appraisal.web;

import java.util.List;
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
import org.zhibu.areas.methods.appraisal.repository.OwnAppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.OwnAppraisalQueries.Own;
import org.zhibu.areas.methods.appraisal.service.OwnAppraising;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** A member's own appraisal: what one writes about oneself, and what was decided. */
@Controller
@RequestMapping("/my/appraisal")
class MyAppraisalController {

    private final OwnAppraisalQueries queries;
    private final OwnAppraising appraising;
    private final Posting posting;

    MyAppraisalController(OwnAppraisalQueries queries, OwnAppraising appraising, Posting posting) {
        this.queries = queries;
        this.appraising = appraising;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @ModelAttribute("form") SelfForm form, Model model) {
        MemberId self = viewer.member().orElseThrow(NotHere::new);
        List<Own> all = queries.listOf(self);
        all.stream().filter(Own::isOpen).findFirst().map(Own::selfText).ifPresent(form::setText);
        return page(all, model);
    }

    private static String page(List<Own> all, Model model) {
        model.addAttribute("open", all.stream().filter(Own::isOpen).findFirst().orElse(null));
        model.addAttribute("years", all);
        return "appraisal/my";
    }

    @PostMapping("/{id}/self")
    String write(
            Viewer viewer,
            @PathVariable AppraisalId id,
            @ModelAttribute("form") SelfForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        MemberId self = viewer.member().orElseThrow(NotHere::new);
        List<Own> all = queries.listOf(self);
        if (all.stream().noneMatch(own -> own.appraisal().equals(id))) throw new NotHere();
        return posting.answerOnce(
                viewer,
                once,
                errors,
                () -> {
                    appraising.write(viewer, id, form.getText().strip());
                    Flash.done(flash, "appraisal.appraisal.self");
                    return "/my/appraisal";
                },
                () -> page(all, model));
    }
}

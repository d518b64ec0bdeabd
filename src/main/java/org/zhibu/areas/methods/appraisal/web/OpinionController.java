package org.zhibu.areas.methods.appraisal.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraisal;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraised;
import org.zhibu.areas.methods.appraisal.service.AppraisalPolicy;
import org.zhibu.areas.methods.appraisal.service.Deciding;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** What the branch proposes for each, and the meeting that decides it. */
@Controller
@RequestMapping("/appraisal/appraisals/{id}")
class OpinionController {

    private final AppraisalQueries queries;
    private final Deciding deciding;
    private final AppraisalPage page;
    private final Posting posting;

    OpinionController(AppraisalQueries queries, Deciding deciding, AppraisalPage page, Posting posting) {
        this.queries = queries;
        this.deciding = deciding;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping("/opinions")
    String form(Viewer viewer, @PathVariable AppraisalId id, Model model) {
        Appraisal appraisal = recordable(viewer, id);
        model.addAllAttributes(Map.of("form", OpinionsForm.of(rated(appraisal), appraisal.version())));
        return form(appraisal, model);
    }

    private String form(Appraisal appraisal, Model model) {
        List<Appraised> rated = rated(appraisal);
        model.addAttribute("record", appraisal);
        model.addAttribute("rated", rated);
        model.addAttribute("votes", deciding.votesOf(appraisal));
        model.addAttribute("ratings", page.ratings());
        model.addAttribute("most", deciding.cap(appraisal).most(rated.size()));
        return "appraisal/opinions";
    }

    @PostMapping("/opinions")
    String propose(
            Viewer viewer,
            @PathVariable AppraisalId id,
            @ModelAttribute("form") OpinionsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Appraisal appraisal = recordable(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    deciding.propose(viewer, id, form.getVersion(), form.opinions());
                    Flash.done(flash, "appraisal.appraisal.opinions");
                    return id.href();
                },
                () -> form(appraisal, model));
    }

    @PostMapping("/decision")
    String decide(
            Viewer viewer,
            @PathVariable AppraisalId id,
            @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Appraisal appraisal = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    deciding.decide(viewer, id, form.getVersion(), form.getMeeting(), form.getWords());
                    Flash.done(flash, "appraisal.appraisal.decision");
                    return id.href();
                },
                () -> page.fill(viewer, appraisal, model));
    }

    private List<Appraised> rated(Appraisal appraisal) {
        return queries.peopleOf(Scope.below(appraisal.path()), appraisal.appraisal()).stream()
                .filter(Appraised::rated)
                .toList();
    }

    private Appraisal recordable(Viewer viewer, AppraisalId id) {
        Appraisal appraisal = viewer.find(scope -> queries.find(scope, id));
        if (!AppraisalPolicy.mayRecord(viewer, appraisal)) throw new Forbidden();
        return appraisal;
    }
}

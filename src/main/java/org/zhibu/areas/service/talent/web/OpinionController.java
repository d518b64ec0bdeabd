package org.zhibu.areas.service.talent.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.areas.service.talent.service.Recommending;
import org.zhibu.areas.service.talent.service.TalentPolicy;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The opinion of a level, and what came of it in the end. */
@Controller("talentOpinionController")
@RequestMapping("/talent/recommendations/{id}")
class OpinionController {

    private final TalentQueries queries;
    private final Recommending recommending;
    private final TalentPage page;
    private final Posting posting;

    OpinionController(TalentQueries queries, Recommending recommending, TalentPage page, Posting posting) {
        this.queries = queries;
        this.recommending = recommending;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping("/opinions")
    String say(
            Viewer viewer,
            @PathVariable RecommendationId id,
            @ModelAttribute("opinion") OpinionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Recommendation one = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    recommending.say(viewer, id, form.getVersion(), form.said(), form.getWords());
                    Flash.done(flash, "talent.said");
                    return id.href();
                },
                () -> page.fill(viewer, one, model));
    }

    @PostMapping("/appointment")
    String appoint(
            Viewer viewer,
            @PathVariable RecommendationId id,
            @ModelAttribute("appointing") AppointmentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Recommendation one = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    recommending.appoint(viewer, id, form.getVersion(), form.getPost(), form.getOn(), form.getTo());
                    Flash.done(flash, "talent.recommendation.appointment");
                    return id.href();
                },
                () -> page.fill(viewer, one, model));
    }

    private Recommendation find(Viewer viewer, RecommendationId id) {
        return TalentPolicy.find(viewer, scope -> queries.find(scope, id));
    }
}

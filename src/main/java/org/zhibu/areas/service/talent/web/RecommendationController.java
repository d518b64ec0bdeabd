package org.zhibu.areas.service.talent.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.areas.service.talent.service.OpeningTalent;
import org.zhibu.areas.service.talent.service.Recommending;
import org.zhibu.areas.service.talent.service.TalentPolicy;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** A recommendation: who and where it stands; grounds and opinions once a purpose was given. */
@Controller("talentRecommendationController")
@RequestMapping("/talent/recommendations/{id}")
class RecommendationController {

    private final TalentQueries queries;
    private final OpeningTalent opening;
    private final Recommending recommending;
    private final TalentPage page;
    private final Posting posting;

    RecommendationController(
            TalentQueries queries, OpeningTalent opening, Recommending recommending, TalentPage page, Posting posting) {
        this.queries = queries;
        this.opening = opening;
        this.recommending = recommending;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable RecommendationId id, Model model) {
        return page.fill(viewer, find(viewer, id), model);
    }

    @PostMapping("/opening")
    String open(
            Viewer viewer,
            @PathVariable RecommendationId id,
            @ModelAttribute("opening") OpeningForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Recommendation one = find(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    opening.open(viewer, id, form.stated());
                    Flash.done(flash, "talent.opened");
                    return id.href();
                },
                () -> page.fill(viewer, one, model));
    }

    @PostMapping("/{move:return|withdrawal}")
    String move(
            Viewer viewer,
            @PathVariable RecommendationId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Recommendation one = find(viewer, id);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    recommending.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "talent.recommendation." + move);
                    return id.href();
                },
                () -> page.refused(viewer, one, move, errors, model));
    }

    private Recommendation find(Viewer viewer, RecommendationId id) {
        return TalentPolicy.find(viewer, scope -> queries.find(scope, id));
    }
}

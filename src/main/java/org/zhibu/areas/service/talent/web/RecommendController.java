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
import org.zhibu.areas.service.talent.Purpose;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.repository.TalentQueries;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.areas.service.talent.service.OpeningTalent;
import org.zhibu.areas.service.talent.service.Recommending;
import org.zhibu.areas.service.talent.service.TalentPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** A branch recommends somebody, or changes what it said. */
@Controller("talentRecommendController")
@RequestMapping("/talent/recommendations")
class RecommendController {

    private final TalentQueries queries;
    private final Recommending recommending;
    private final OpeningTalent opening;
    private final TalentForms forms;
    private final Posting posting;

    RecommendController(
            TalentQueries queries,
            OpeningTalent opening,
            Recommending recommending,
            TalentForms forms,
            Posting posting) {
        this.queries = queries;
        this.opening = opening;
        this.recommending = recommending;
        this.forms = forms;
        this.posting = posting;
    }

    @GetMapping("/new")
    String form(Viewer viewer, @ModelAttribute("form") ProposalForm form, Model model) {
        return forms.fresh(place(viewer), model);
    }

    @PostMapping
    String recommend(
            Viewer viewer,
            @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Place place = place(viewer);
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    RecommendationId id = recommending.recommend(viewer, place, form.proposal());
                    Flash.done(flash, "talent.recommendation.made");
                    return id.href();
                },
                () -> forms.fresh(place, model));
    }

    private static Place place(Viewer viewer) {
        Place place = viewer.place();
        if (!TalentPolicy.mayRecommend(viewer, place)) throw new Forbidden();
        return place;
    }

    /** The form holds the grounds, so that opening it is a look like any other. */
    @GetMapping("/{id}/details")
    String edit(Viewer viewer, @PathVariable RecommendationId id, Model model) {
        Recommendation one = changeable(viewer, id);
        opening.read(viewer, one, Purpose.OWN);
        model.addAttribute("form", ProposalForm.of(one));
        return forms.change(one, model);
    }

    @PostMapping("/{id}/details")
    String change(
            Viewer viewer,
            @PathVariable RecommendationId id,
            @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Recommendation one = changeable(viewer, id);
        form.setMember(one.member().text());
        form.setAim(one.aim());
        return posting.answer(
                errors,
                () -> {
                    recommending.change(viewer, id, form.getVersion(), form.proposal());
                    Flash.done(flash, "talent.recommendation.changed");
                    return id.href();
                },
                () -> forms.change(one, model));
    }

    private Recommendation changeable(Viewer viewer, RecommendationId id) {
        Recommendation one = TalentPolicy.find(viewer, scope -> queries.find(scope, id));
        if (!TalentPolicy.mayChange(viewer, one)) throw new Forbidden();
        return one;
    }
}

package org.zhibu.areas.foundation.research.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.areas.foundation.research.service.Correcting;
import org.zhibu.areas.foundation.research.service.ResearchPolicy;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Corrects one visit or one finding of a topic. */
@Controller("researchCorrectionController")
@RequestMapping("/research/topics/{id}")
class CorrectionController {

    private final TopicQueries queries;
    private final Correcting correcting;
    private final TopicPage page;
    private final Posting posting;

    CorrectionController(TopicQueries queries, Correcting correcting, TopicPage page, Posting posting) {
        this.queries = queries;
        this.correcting = correcting;
        this.page = page;
        this.posting = posting;
    }

    @GetMapping("/visits/{number}")
    String visit(Viewer viewer, @PathVariable TopicId id, @PathVariable int number, Model model) {
        Topic topic = changeable(viewer, id);
        model.addAttribute("form", VisitForm.of(correcting.visit(topic, number)));
        return page.correction(topic, "visit", number, model);
    }

    @PostMapping("/visits/{number}")
    String correctVisit(
            Viewer viewer,
            @PathVariable TopicId id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") VisitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Topic topic = changeable(viewer, id);
        form.setActivity(VisitForm.of(correcting.visit(topic, number)).getActivity());
        return posting.answer(
                errors,
                () -> {
                    correcting.visit(viewer, id, form.getVersion(), number, form.visit());
                    Flash.done(flash, "research.topic.visit-corrected");
                    return id.href() + "#visit-" + number;
                },
                () -> page.correction(topic, "visit", number, model));
    }

    @GetMapping("/findings/{number}")
    String finding(Viewer viewer, @PathVariable TopicId id, @PathVariable int number, Model model) {
        Topic topic = changeable(viewer, id);
        model.addAttribute("form", FindingForm.of(correcting.finding(topic, number)));
        return page.correction(topic, "finding", number, model);
    }

    @PostMapping("/findings/{number}")
    String correctFinding(
            Viewer viewer,
            @PathVariable TopicId id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Topic topic = changeable(viewer, id);
        correcting.finding(topic, number);
        return posting.answer(
                errors,
                () -> {
                    correcting.finding(viewer, id, form.getVersion(), number, form.finding());
                    Flash.done(flash, "research.topic.finding-corrected");
                    return id.href() + "#finding-" + number;
                },
                () -> page.correction(topic, "finding", number, model));
    }

    private Topic changeable(Viewer viewer, TopicId id) {
        Topic topic = viewer.find(scope -> queries.find(scope, id));
        if (!ResearchPolicy.mayChange(viewer, topic)) throw new Forbidden();
        return topic;
    }
}

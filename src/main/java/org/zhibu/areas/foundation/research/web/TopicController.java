package org.zhibu.areas.foundation.research.web;

import jakarta.validation.Valid;
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
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.areas.foundation.research.service.ResearchPolicy;
import org.zhibu.areas.foundation.research.service.Researching;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Opens a topic, and changes its plan. */
@Controller("researchTopicController")
@RequestMapping("/research/topics/{id}")
class TopicController {

    private final TopicQueries queries;
    private final Researching researching;
    private final TopicPage page;
    private final Posting posting;

    TopicController(TopicQueries queries, Researching researching, TopicPage page, Posting posting) {
        this.queries = queries;
        this.researching = researching;
        this.page = page;
        this.posting = posting;
    }

    /** @param finding the finding a measure is to answer, chosen beside it */
    @GetMapping
    String show(
            Viewer viewer,
            @PathVariable TopicId id,
            @RequestParam(required = false) @Nullable Integer finding,
            Model model) {
        MeasureForm measure = new MeasureForm();
        measure.setFinding(finding);
        model.addAttribute("measure", measure);
        if (finding != null) model.addAttribute("opened", "measure");
        return page.fill(viewer, find(viewer, id), model);
    }

    @GetMapping("/details")
    String edit(Viewer viewer, @PathVariable TopicId id, Model model) {
        Topic topic = changeable(viewer, id);
        model.addAttribute("form", TopicForm.of(topic));
        return edit(topic, model);
    }

    private static String edit(Topic topic, Model model) {
        model.addAttribute("action", topic.topic().href() + "/details");
        model.addAttribute("back", topic.topic().href());
        return "research/form";
    }

    @PostMapping("/details")
    String change(
            Viewer viewer,
            @PathVariable TopicId id,
            @Valid @ModelAttribute("form") TopicForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Topic topic = changeable(viewer, id);
        return posting.answer(
                errors,
                () -> {
                    researching.change(viewer, id, form.getVersion(), form.plan());
                    Flash.done(flash, "research.topic.changed");
                    return id.href();
                },
                () -> edit(topic, model));
    }

    private Topic find(Viewer viewer, TopicId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private Topic changeable(Viewer viewer, TopicId id) {
        Topic topic = find(viewer, id);
        if (!ResearchPolicy.mayChange(viewer, topic)) throw new Forbidden();
        return topic;
    }
}

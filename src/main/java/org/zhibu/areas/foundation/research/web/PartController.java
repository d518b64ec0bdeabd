package org.zhibu.areas.foundation.research.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.areas.foundation.research.service.FieldWork;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Adds visits, findings and measures to a topic. */
@Controller("researchPartController")
@RequestMapping("/research/topics/{id}")
class PartController {

    private final TopicQueries queries;
    private final FieldWork work;
    private final TopicPage page;
    private final Posting posting;

    PartController(TopicQueries queries, FieldWork work, TopicPage page, Posting posting) {
        this.queries = queries;
        this.work = work;
        this.page = page;
        this.posting = posting;
    }

    @PostMapping("/visits")
    String visit(
            Viewer viewer,
            @PathVariable TopicId id,
            @Valid @ModelAttribute("visit") VisitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return add(
                viewer,
                id,
                new Part("visit", form, errors),
                model,
                flash,
                () -> work.visit(viewer, id, form.getVersion(), form.visit()));
    }

    @PostMapping("/findings")
    String find(
            Viewer viewer,
            @PathVariable TopicId id,
            @Valid @ModelAttribute("found") FindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return add(
                viewer,
                id,
                new Part("finding", form, errors),
                model,
                flash,
                () -> work.found(viewer, id, form.getVersion(), form.finding()));
    }

    @PostMapping("/measures")
    String measure(
            Viewer viewer,
            @PathVariable TopicId id,
            @Valid @ModelAttribute("measure") MeasureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return add(
                viewer,
                id,
                new Part("measure", form, errors),
                model,
                flash,
                () -> work.measure(viewer, id, form.getVersion(), form.measure()));
    }

    /** What was sent: the word of the part, its form and what is wrong with it. */
    private record Part(String name, MoveForm form, BindingResult errors) {}

    private String add(Viewer viewer, TopicId id, Part part, Model model, RedirectAttributes flash, Runnable adding) {
        Topic topic = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(
                viewer,
                part.form().getOnce(),
                part.errors(),
                () -> {
                    adding.run();
                    Flash.done(flash, "research.topic." + part.name());
                    return id.href() + "#" + part.name() + "s";
                },
                () -> {
                    model.addAttribute("opened", part.name());
                    return page.fill(viewer, topic, model);
                });
    }
}

package org.zhibu.areas.foundation.research.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.areas.foundation.research.MeasureRef;
import org.zhibu.areas.foundation.research.MeasureState;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.repository.PartQueries;
import org.zhibu.areas.foundation.research.repository.PartQueries.Measure;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Topic;
import org.zhibu.areas.foundation.research.service.FieldWork;
import org.zhibu.areas.foundation.research.service.ResearchPolicy;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** One measure: what it answers, who carries it out by when, and what came of it. */
@Controller("researchMeasureController")
@RequestMapping("/research/topics/{id}/measures/{number}")
class MeasureController {

    private final TopicQueries topics;
    private final PartQueries parts;
    private final FieldWork work;
    private final Posting posting;
    private final MeasureWords words;

    MeasureController(TopicQueries topics, PartQueries parts, FieldWork work, Posting posting, MeasureWords words) {
        this.topics = topics;
        this.parts = parts;
        this.work = work;
        this.posting = posting;
        this.words = words;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable TopicId id, @PathVariable int number, Model model) {
        EndForm form = new EndForm();
        form.setOutcome(MeasureState.DONE.name());
        model.addAttribute("form", form);
        return page(viewer, id, number, model);
    }

    private String page(Viewer viewer, TopicId id, int number, Model model) {
        Topic topic = viewer.find(scope -> topics.find(scope, id));
        Measure measure = parts.measuresOf(Scope.below(topic.path()), id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
        boolean open = measure.state() == MeasureState.OPEN;
        model.addAttribute("record", topic);
        model.addAttribute("url", id.href());
        model.addAttribute("version", topic.version());
        model.addAttribute("measure", measure);
        model.addAttribute("today", words.today());
        model.addAttribute("chain", words.chain(viewer, topic));
        model.addAttribute("late", measure.late(words.today()));
        model.addAttribute("ends", open && ResearchPolicy.mayMeasure(viewer, topic));
        model.addAttribute("outcomes", words.outcomes());
        model.addAttribute("undertaken", words.undertaken(viewer, topic, number));
        model.addAttribute("starts", open ? words.starts(viewer, topic, new MeasureRef(id, number)) : List.of());
        return "research/measure";
    }

    @PostMapping
    String end(
            Viewer viewer,
            @PathVariable TopicId id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        viewer.find(scope -> topics.find(scope, id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    work.end(viewer, id, form.getVersion(), number, form.state(), form.on(), form.getResult());
                    Flash.done(flash, "research.measure.ended");
                    return id.href() + "#measures";
                },
                () -> page(viewer, id, number, model));
    }
}

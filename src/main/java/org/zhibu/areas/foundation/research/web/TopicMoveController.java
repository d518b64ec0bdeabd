package org.zhibu.areas.foundation.research.web;

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
import org.zhibu.areas.foundation.research.service.Researching;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.MoveForm;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** Makes the moves of a topic. */
@Controller("researchMoveController")
@RequestMapping("/research/topics/{id}")
class TopicMoveController {

    private final TopicQueries queries;
    private final Researching researching;
    private final TopicPage page;
    private final RecordParts parts;
    private final Posting posting;

    TopicMoveController(
            TopicQueries queries, Researching researching, TopicPage page, RecordParts parts, Posting posting) {
        this.queries = queries;
        this.researching = researching;
        this.page = page;
        this.parts = parts;
        this.posting = posting;
    }

    @PostMapping("/{move:beginning|conclusion|closing|reopening}")
    String move(
            Viewer viewer,
            @PathVariable TopicId id,
            @PathVariable String move,
            @ModelAttribute("moving") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Topic topic = viewer.find(scope -> queries.find(scope, id));
        return posting.answerOnce(
                viewer,
                form.getOnce(),
                errors,
                () -> {
                    researching.move(viewer, id, form.getVersion(), move, form.getWords());
                    Flash.done(flash, "research.topic." + move);
                    return id.href();
                },
                () -> {
                    parts.refused(model, move, errors);
                    return page.fill(viewer, topic, model);
                });
    }
}

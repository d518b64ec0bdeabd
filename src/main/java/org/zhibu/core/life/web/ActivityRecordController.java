package org.zhibu.core.life.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.repository.ActivityDetail;
import org.zhibu.core.life.repository.ActivityQueries;
import org.zhibu.core.life.service.LoggingActivities;
import org.zhibu.core.life.service.Papers;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The page of a record, where its decisions are closed. */
@Controller
@RequestMapping("/life/activities/{id}")
class ActivityRecordController {

    private final ActivityQueries activities;
    private final ActivityRecordPage page;
    private final Papers papers;
    private final LoggingActivities logging;
    private final Posting posting;

    ActivityRecordController(
            ActivityQueries activities,
            ActivityRecordPage page,
            Papers papers,
            LoggingActivities logging,
            Posting posting) {
        this.activities = activities;
        this.page = page;
        this.papers = papers;
        this.logging = logging;
        this.posting = posting;
    }

    @GetMapping
    String record(Viewer viewer, @PathVariable ActivityId id, Model model) {
        page.show(viewer, viewer.find(scope -> activities.find(scope, id)), model);
        return "life/record";
    }

    @GetMapping("/minutes.docx")
    ResponseEntity<Resource> minutes(Viewer viewer, @PathVariable ActivityId id) {
        ActivityDetail detail = viewer.find(scope -> activities.find(scope, id));
        return FileResponse.word(papers.nameOf(detail, "life.paper.minutes"), papers.minutes(detail));
    }

    @GetMapping("/sign-in-sheet.docx")
    ResponseEntity<Resource> signInSheet(Viewer viewer, @PathVariable ActivityId id) {
        ActivityDetail detail = viewer.find(scope -> activities.find(scope, id));
        return FileResponse.word(papers.nameOf(detail, "life.paper.sign-in"), papers.signInSheet(detail));
    }

    @PostMapping("/decisions/{number}/closing")
    String close(
            Viewer viewer,
            @PathVariable ActivityId id,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String once,
            RedirectAttributes flash) {
        String to = posting.once(viewer, once, () -> {
            logging.closeDecision(viewer, id, number, note.isBlank() ? null : note.strip());
            return "/life/activities/" + id;
        });
        Flash.done(flash, "life.record.closed");
        return "redirect:" + to;
    }
}

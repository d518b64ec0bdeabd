package org.zhibu.core.life.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.zhibu.core.life.service.LoggingActivities;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;
import org.zhibu.shared.ui.Show;

/** Takes a record back, after saying what goes with it. */
@Controller
@RequestMapping("/life/activities/{id}/cancellation")
class ActivityCancellationController {

    private final ActivityCorrectionPage correction;
    private final ActivityRecordPage record;
    private final LoggingActivities logging;
    private final Posting posting;
    private final Show show;

    ActivityCancellationController(
            ActivityCorrectionPage correction,
            ActivityRecordPage record,
            LoggingActivities logging,
            Posting posting,
            Show show) {
        this.correction = correction;
        this.record = record;
        this.logging = logging;
        this.posting = posting;
        this.show = show;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable ActivityId id, Model model) {
        ActivityDetail detail = correction.find(viewer, id);
        model.addAttribute("record", detail);
        model.addAttribute("url", "/life/activities/" + id);
        model.addAttribute("version", detail.activity().version());
        List<String> consequences = new ArrayList<>();
        record.counted(detail).stream()
                .filter(one -> !one.isPaper())
                .forEach(one -> consequences.add(show.text("life.cancellation.counted", one.text())));
        consequences.add(show.text("life.cancellation.kept"));
        model.addAttribute("consequences", consequences);
        return "life/cancellation";
    }

    @PostMapping
    String cancel(
            Viewer viewer,
            @PathVariable ActivityId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            model.addAttribute("reasonError", show.text("life.cancellation.reason-missing"));
            return page(viewer, id, model);
        }
        String to = posting.once(viewer, once, () -> {
            logging.cancel(viewer, id, version, reason);
            return "/life/activities/" + id;
        });
        Flash.done(flash, "life.cancellation.done");
        return "redirect:" + to;
    }
}

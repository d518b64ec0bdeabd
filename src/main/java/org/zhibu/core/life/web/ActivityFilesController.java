package org.zhibu.core.life.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.repository.ActivityQueries;
import org.zhibu.core.life.service.LoggingActivities;
import org.zhibu.shared.document.FileId;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.document.Files;
import org.zhibu.shared.document.StoredFile;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The files of a record. */
@Controller
@RequestMapping("/life/activities/{id}/files")
class ActivityFilesController {

    private final ActivityQueries activities;
    private final LoggingActivities logging;
    private final Files files;
    private final Posting posting;

    ActivityFilesController(ActivityQueries activities, LoggingActivities logging, Files files, Posting posting) {
        this.activities = activities;
        this.logging = logging;
        this.files = files;
        this.posting = posting;
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> file(Viewer viewer, @PathVariable ActivityId id, @PathVariable FileId file) {
        viewer.find(scope -> activities.find(scope, id));
        StoredFile found = files.find(id.ref(), file);
        return FileResponse.of(found, files.open(found));
    }

    @PostMapping
    String attach(
            Viewer viewer,
            @PathVariable ActivityId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String once,
            RedirectAttributes flash) {
        String to = posting.once(viewer, once, () -> {
            logging.attach(viewer, id, file);
            return "/life/activities/" + id;
        });
        Flash.done(flash, "life.record.file-added");
        return "redirect:" + to;
    }

    @PostMapping("/{file}/removal")
    String remove(Viewer viewer, @PathVariable ActivityId id, @PathVariable FileId file, RedirectAttributes flash) {
        logging.remove(viewer, id, file);
        Flash.done(flash, "life.record.file-removed");
        return "redirect:/life/activities/" + id;
    }
}

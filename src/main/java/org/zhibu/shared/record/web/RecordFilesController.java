package org.zhibu.shared.record.web;

import java.util.List;
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
import org.zhibu.shared.document.FileId;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.document.Files;
import org.zhibu.shared.document.StoredFile;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;
import org.zhibu.shared.record.RecordDoor.Opened;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** The files of records of any type; whether the viewer may see or change them is asked of the type. */
@Controller
@RequestMapping("/records/{type}/{id}/files")
class RecordFilesController {

    private final List<RecordDoor> doors;
    private final Files files;
    private final Posting posting;

    RecordFilesController(List<RecordDoor> doors, Files files, Posting posting) {
        this.doors = doors;
        this.files = files;
        this.posting = posting;
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> file(
            Viewer viewer, @PathVariable String type, @PathVariable String id, @PathVariable FileId file) {
        RecordRef record = record(type, id);
        open(viewer, record);
        StoredFile found = files.find(record, file);
        return FileResponse.of(found, files.open(found));
    }

    @PostMapping
    String attach(
            Viewer viewer,
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String once,
            RedirectAttributes flash) {
        RecordRef record = record(type, id);
        Opened opened = changeable(viewer, record);
        if (file == null || file.isEmpty()) throw new Refused("record.file-missing");
        String to = posting.once(viewer, once, () -> {
            files.attach(record, file, viewer.accountId());
            return opened.href();
        });
        Flash.done(flash, "record.file-added");
        return "redirect:" + to;
    }

    @PostMapping("/{file}/removal")
    String remove(
            Viewer viewer,
            @PathVariable String type,
            @PathVariable String id,
            @PathVariable FileId file,
            RedirectAttributes flash) {
        RecordRef record = record(type, id);
        Opened opened = changeable(viewer, record);
        files.remove(record, file);
        Flash.done(flash, "record.file-removed");
        return "redirect:" + opened.href();
    }

    private Opened changeable(Viewer viewer, RecordRef record) {
        Opened opened = open(viewer, record);
        if (!opened.mayAttach()) throw new Forbidden();
        return opened;
    }

    private Opened open(Viewer viewer, RecordRef record) {
        return doors.stream()
                .filter(door -> door.types().contains(record.type()))
                .findFirst()
                .orElseThrow(NotHere::new)
                .open(viewer, record);
    }

    private static RecordRef record(String type, String id) {
        long[] parts = Placed.parse(id);
        return new RecordRef(type, parts[0], parts[1]);
    }
}

package org.zhibu.core.admission.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.OpeningAdmissions;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.kernel.Viewer;

/** The progress sheet of a file in Word; taking it out is a look. */
@Controller("admissionPaperController")
class PaperController {

    private final OpeningAdmissions opening;
    private final ProgressPaper paper;

    PaperController(OpeningAdmissions opening, ProgressPaper paper) {
        this.opening = opening;
        this.paper = paper;
    }

    @GetMapping("/admission/files/{id}/progress.docx")
    ResponseEntity<Resource> progress(Viewer viewer, @PathVariable AdmissionId id) {
        AdmissionFile file = opening.open(viewer, id);
        return FileResponse.word(paper.name(file), paper.bytes(viewer, file));
    }
}

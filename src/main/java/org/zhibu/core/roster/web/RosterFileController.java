package org.zhibu.core.roster.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.service.Workbooks;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Show;

/** The workbooks that go with an import. */
@Controller
class RosterFileController {

    private final ImportPages pages;
    private final Workbooks workbooks;
    private final Show show;

    RosterFileController(ImportPages pages, Workbooks workbooks, Show show) {
        this.pages = pages;
        this.workbooks = workbooks;
        this.show = show;
    }

    @GetMapping("/roster/template")
    ResponseEntity<Resource> template(Viewer viewer, @RequestParam(defaultValue = "MEMBERS") ImportKind kind) {
        pages.mustImport(viewer, kind);
        return FileResponse.excel(show.text("roster.template." + kind.name()), workbooks.template(kind));
    }

    @GetMapping("/roster/imports/{id}/returned")
    ResponseEntity<Resource> returned(Viewer viewer, @PathVariable ImportId id) {
        return FileResponse.excel(show.text("roster.returned.file"), workbooks.returned(pages.find(viewer, id)));
    }
}

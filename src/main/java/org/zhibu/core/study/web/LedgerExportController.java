package org.zhibu.core.study.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.core.study.repository.LedgerQueries;
import org.zhibu.core.study.repository.LedgerQueries.Filter;
import org.zhibu.core.study.repository.LedgerQueries.Row;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.document.SheetWriter;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Show;

/** The ledger of study hours as a workbook, with the conditions of the page. */
@Controller
class LedgerExportController {

    private static final int MOST = 50_000;

    private final LedgerQueries ledger;
    private final LedgerPages pages;
    private final Show show;

    LedgerExportController(LedgerQueries ledger, LedgerPages pages, Show show) {
        this.ledger = ledger;
        this.pages = pages;
        this.show = show;
    }

    @GetMapping("/study/hours/export.xlsx")
    ResponseEntity<Resource> export(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q) {
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        int asked = pages.year(year);
        List<Row> rows = ledger.rows(place.scope(), pages.measure(place, asked), new Filter(state, q), MOST, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.saying(key -> show.text(key)).write(sheet(), rows.stream(), out);
        return FileResponse.excel(show.text("nav.study") + " " + asked + " " + place.name(), out.toByteArray());
    }

    private static Sheet<Row> sheet() {
        return Sheet.<Row>named("nav.study")
                .text("study.hours.name", 12, Row::name)
                .text("study.hours.branch", 30, Row::branchName)
                .text("study.hours.unit", 22, Row::unitName)
                .number("study.hours.hours", 10, Row::hours)
                .number("study.hours.required", 10, Row::required)
                .number("study.hours.missing", 10, Row::missing)
                .number("study.hours.sources", 10, Row::sources)
                .text("study.hours.exempt", 22, Row::exempt);
    }
}

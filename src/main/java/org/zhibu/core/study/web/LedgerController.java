package org.zhibu.core.study.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.core.study.repository.LedgerQueries;
import org.zhibu.core.study.repository.LedgerQueries.Filter;
import org.zhibu.core.study.repository.LedgerQueries.Measure;
import org.zhibu.core.study.repository.LedgerQueries.Row;
import org.zhibu.shared.document.FileResponse;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.document.SheetWriter;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** The ledger of study hours: everybody of the organisation looked at, and one person with every source. */
@Controller
@RequestMapping("/study/hours")
class LedgerController {

    private static final String HERE = "/study/hours";
    private static final int MOST = 50_000;

    private final LedgerQueries ledger;
    private final LedgerPages pages;
    private final Show show;

    LedgerController(LedgerQueries ledger, LedgerPages pages, Show show) {
        this.ledger = ledger;
        this.pages = pages;
        this.show = show;
    }

    /** A member and where the viewer found them. */
    private record Found(Scope scope, Row row) {}

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Model model) {
        Place place = viewer.place();
        viewer.must(Right.LOOK, place.path());
        int asked = pages.year(year);
        Measure measure = pages.measure(place, asked);
        Filter filter = new Filter(state, q);
        Address here = Address.of(HERE)
                .with("org", place.unit().text())
                .with("year", asked)
                .with("state", state)
                .with("q", q);
        model.addAttribute("place", place);
        model.addAttribute("year", asked);
        model.addAttribute("measure", measure);
        model.addAttribute("filter", filter);
        model.addAttribute("years", pages.years());
        model.addAttribute("states", pages.states());
        model.addAttribute("list", ledger.list(place.scope(), measure, filter, PageOf.Ask.of(page, size)));
        model.addAttribute("answers", pages.answers(viewer, place, asked, ledger.counts(place.scope(), measure)));
        model.addAttribute("conditional", !(state + q).isBlank());
        model.addAttribute("self", here.toString());
        model.addAttribute("clear", here.without("state").without("q").toString());
        model.addAttribute("export", here.at(HERE + "/export.xlsx").toString());
        return "study/hours";
    }

    @GetMapping("/export.xlsx")
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

    @GetMapping("/{member}")
    String member(
            Viewer viewer,
            @PathVariable MemberId member,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        int asked = pages.year(year);
        Measure measure = pages.measure(member, asked);
        Found found = viewer.find(scope -> ledger.find(scope, measure, member).map(row -> new Found(scope, row)));
        model.addAttribute("row", found.row());
        model.addAttribute("year", asked);
        model.addAttribute("years", pages.years());
        model.addAttribute("lines", pages.lines(found.scope(), ledger.entriesOf(found.scope(), member, asked)));
        model.addAttribute("answers", pages.answers(found.row(), HERE + "?year=" + asked));
        return "study/member";
    }
}

package org.zhibu.core.study.web;

import org.jspecify.annotations.Nullable;
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
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.PageOf;

/** The ledger of study hours: everybody of the organisation looked at, and one person with every source. */
@Controller
@RequestMapping("/study/hours")
class LedgerController {

    private static final String HERE = "/study/hours";

    private final LedgerQueries ledger;
    private final LedgerPages pages;

    LedgerController(LedgerQueries ledger, LedgerPages pages) {
        this.ledger = ledger;
        this.pages = pages;
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

package org.zhibu.areas.methods.outline.web;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.areas.methods.outline.repository.OutlineQueries.Row;
import org.zhibu.areas.methods.outline.service.ListAnswers;
import org.zhibu.areas.methods.outline.service.OutlinePolicy;
import org.zhibu.areas.methods.outline.service.Standards;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;

/** The library: outlines of the organisation and below, of the libraries above it, and those that come with the portal. */
@Controller("outlineListController")
@RequestMapping("/outline/outlines")
class OutlineListController {

    private static final String HERE = "/outline/outlines";

    private final OutlineQueries queries;
    private final Standards standards;
    private final OutlineWords words;
    private final Exports exports;
    private final ListAnswers answers;

    OutlineListController(
            OutlineQueries queries, Standards standards, OutlineWords words, Exports exports, ListAnswers answers) {
        this.queries = queries;
        this.standards = standards;
        this.words = words;
        this.exports = exports;
        this.answers = answers;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") OutlineAsk ask, Model model) {
        Place place = viewer.place();
        OutlinePolicy.mustSee(viewer, place);
        boolean ready = ask.getState().isBlank() && ask.getPage() == 1;
        model.addAttribute("place", place);
        model.addAttribute(
                "list",
                queries.list(place.scope(), place.home(), ask.getKind(), ask).page());
        model.addAttribute("standards", ready ? standards.find(ask.getKind(), ask.getQ()) : List.of());
        model.addAttribute("states", answers.outlineStates());
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("writes", OutlinePolicy.mayWrite(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers.ofLibrary(viewer, place));
        return "outline/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") OutlineAsk ask) {
        Place place = viewer.place();
        OutlinePolicy.mustSee(viewer, place);
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask.getKind(), ask), place);
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("outline.list.title")
                .text("outline.field.title", 36, Row::title)
                .text("outline.field.kind", 14, row -> words.kind(row.kind()))
                .text("outline.field.audience", 30, Row::audience)
                .text("outline.field.goal", 50, Row::goal)
                .number("outline.field.minutes", 10, row -> BigDecimal.valueOf(row.minutes()))
                .text("outline.field.unit", 24, Row::unitName)
                .date("outline.field.libraryOn", Row::libraryOn)
                .number("outline.field.used", 10, row -> BigDecimal.valueOf(row.used()))
                .number("outline.field.told", 10, row -> BigDecimal.valueOf(row.told()))
                .text("outline.field.state", 12, row -> answers.state(row.state()));
    }
}

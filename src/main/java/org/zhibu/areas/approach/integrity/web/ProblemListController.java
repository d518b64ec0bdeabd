package org.zhibu.areas.approach.integrity.web;

import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.approach.integrity.repository.ConductQueries;
import org.zhibu.areas.approach.integrity.repository.ConductQueries.Sums;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries.Row;
import org.zhibu.areas.approach.integrity.service.Examining;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.areas.approach.integrity.web.form.LedgerAsk;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.ui.Answer;

/** The ledger of an organisation and everything below it. */
@Controller
@RequestMapping("/integrity/problems")
class ProblemListController {

    private static final String HERE = "/integrity/problems";

    private final ProblemQueries queries;
    private final ConductQueries conduct;
    private final Examining examining;
    private final Exports exports;
    private final IntegrityWords words;

    ProblemListController(
            ProblemQueries queries,
            ConductQueries conduct,
            Examining examining,
            Exports exports,
            IntegrityWords words) {
        this.queries = queries;
        this.conduct = conduct;
        this.examining = examining;
        this.exports = exports;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") LedgerAsk ask, Model model) {
        Place place = viewer.place();
        IntegrityPolicy.mustSee(viewer, place.path());
        boolean keeps = place.kind() != UnitKind.GROUP && IntegrityPolicy.mayKeep(viewer, place);
        model.addAttribute("place", place);
        model.addAttribute("today", words.today());
        model.addAttribute(
                "list",
                queries.list(place.scope(), place.home(), ask, ask.getStyle(), words.today())
                        .page());
        model.addAttribute("states", words.states());
        model.addAttribute("styles", words.styles());
        model.addAttribute("periods", words.years());
        model.addAttribute("keeps", keeps);
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, keeps));
        return "integrity/problems";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") LedgerAsk ask) {
        Place place = viewer.place();
        IntegrityPolicy.mustSee(viewer, place.path());
        return exports.excel(
                sheet(), queries.list(place.scope(), place.home(), ask, ask.getStyle(), words.today()), place);
    }

    private List<Answer> answers(Place place, boolean keeps) {
        Sums sums = conduct.sumsOf(place.scope(), place.home(), examining.current(), words.today());
        String open = sums.open() == 0
                ? words.text("integrity.list.nothing")
                : words.text("integrity.list.open", sums.open());
        Answer todo = sums.late() > 0
                ? Answer.late(open, words.text("integrity.list.late", sums.late()))
                : Answer.of(open, null);
        String done = words.text("integrity.list.done", sums.found(), sums.closed(), sums.sessions());
        Answer next = keeps && place.kind().isBranch() && sums.checked() == 0
                ? Answer.link(words.text("integrity.check.do"), "/integrity/checks/new?org=" + place.unit())
                : Answer.link(words.text("integrity.check.list"), "/integrity/checks?org=" + place.unit());
        return List.of(todo, Answer.of(done, null), next);
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("integrity.list.title")
                .text("integrity.field.unit", 24, Row::unitName)
                .text("integrity.field.style", 12, row -> words.text("integrity.style." + row.style()))
                .text("integrity.field.what", 40, Row::what)
                .text("integrity.field.origin", 12, row -> words.text("integrity.origin." + row.origin()))
                .date("integrity.field.foundOn", Row::foundOn)
                .text("integrity.field.cause", 30, row -> blank(row.cause()))
                .text("integrity.field.measure", 30, row -> blank(row.measure()))
                .text("integrity.field.owner", 16, row -> blank(row.owner()))
                .date("integrity.field.dueOn", Row::dueOn)
                .text("integrity.field.state", 12, row -> words.text("integrity.state." + row.state()))
                .text("integrity.field.evidence", 30, row -> blank(row.evidence()));
    }

    private static String blank(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}

package org.zhibu.areas.methods.outline.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Word;
import org.zhibu.areas.methods.outline.service.ListAnswers;
import org.zhibu.areas.methods.outline.service.OutlinePolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;

/** What an organisation and everything below it arranged, the next first. */
@Controller("outlineArrangementListController")
@RequestMapping("/outline/arrangements")
class ArrangementListController {

    private static final String HERE = "/outline/arrangements";

    private final ArrangementQueries queries;
    private final OutlineWords words;
    private final Exports exports;
    private final ListAnswers answers;
    private final Clock clock;

    ArrangementListController(
            ArrangementQueries queries, OutlineWords words, Exports exports, ListAnswers answers, Clock clock) {
        this.queries = queries;
        this.words = words;
        this.exports = exports;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        OutlinePolicy.mustSee(viewer, place);
        model.addAttribute("place", place);
        model.addAttribute(
                "list", queries.list(place.scope(), place.home(), ask).page());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("states", answers.arrangementStates());
        model.addAttribute("periods", answers.years());
        model.addAttribute("arranges", OutlinePolicy.mayArrange(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers.ofArrangements(place));
        return "outline/arrangements";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        OutlinePolicy.mustSee(viewer, place);
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask), place);
    }

    private Sheet<Arrangement> sheet() {
        return Sheet.<Arrangement>named("outline.arrangements.title")
                .date("outline.field.on", row -> row.content().on())
                .text("outline.field.title", 36, row -> row.content().title())
                .text(
                        "outline.field.kind",
                        14,
                        row -> words.kind(row.content().kind().code()))
                .text("outline.field.branch", 24, Arrangement::unitName)
                .text("outline.field.owner", 14, row -> row.content().owner())
                .text("outline.field.place", 20, row -> row.content().place())
                .number(
                        "outline.field.minutesLong",
                        10,
                        row -> BigDecimal.valueOf(row.content().minutesLong()))
                .text(
                        "outline.field.origin",
                        30,
                        row -> row.origin() == null ? "" : row.origin().title())
                .text("outline.field.state", 12, row -> answers.state(row.state()))
                .date("outline.field.heldOn", Arrangement::heldOn)
                .text("outline.field.worked", 40, row -> word(row, Word::worked))
                .text("outline.field.improve", 40, row -> word(row, Word::improve));
    }

    private static String word(Arrangement row, Function<Word, String> part) {
        return row.word() == null ? "" : part.apply(row.word());
    }
}

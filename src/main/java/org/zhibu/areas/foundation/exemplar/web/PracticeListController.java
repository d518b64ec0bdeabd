package org.zhibu.areas.foundation.exemplar.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.foundation.exemplar.PracticeState;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Sums;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Row;
import org.zhibu.areas.foundation.exemplar.service.ExemplarPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The practices of an organisation and everything below it, and those others of the home published. */
@Controller("exemplarListController")
@RequestMapping("/exemplar/practices")
class PracticeListController {

    private static final String HERE = "/exemplar/practices";

    private final PracticeQueries queries;
    private final BorrowingQueries borrowings;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    PracticeListController(
            PracticeQueries queries, BorrowingQueries borrowings, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.borrowings = borrowings;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        ExemplarPolicy.mustSee(viewer, place);
        model.addAttribute("place", place);
        model.addAttribute(
                "list", queries.list(place.scope(), place.home(), ask).page());
        model.addAttribute("states", states());
        model.addAttribute("periods", years(LocalDate.now(clock).getYear()));
        model.addAttribute("proposes", ExemplarPolicy.mayPropose(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(viewer, place));
        return "exemplar/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        ExemplarPolicy.mustSee(viewer, place);
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask), place);
    }

    private List<Answer> answers(Viewer viewer, Place place) {
        LocalDate today = LocalDate.now(clock);
        Sums sums = borrowings.sumsOf(place.scope(), place.home(), today.getYear(), today);
        String waiting = show.text("exemplar.list.waiting", sums.waiting());
        String planned = show.text("exemplar.list.planned", sums.planned());
        Answer todo = sums.late() > 0
                ? Answer.late(planned, show.text("exemplar.list.late", sums.late()))
                : Answer.of(sums.waiting() > 0 ? waiting : planned, null);
        Answer done =
                Answer.of(show.text("exemplar.list.done", sums.published(), sums.borrowed(), sums.reported()), null);
        boolean reviews = sums.waiting() > 0 && ExemplarPolicy.mayReview(viewer, place.path());
        Answer next = reviews
                ? Answer.link(waiting, HERE + "?state=PROPOSED&org=" + place.unit())
                : Answer.link(show.text("exemplar.list.next-borrowed"), "/exemplar/borrowings?org=" + place.unit());
        return List.of(todo, done, next);
    }

    private List<Choice> states() {
        return Arrays.stream(PracticeState.values())
                .map(state -> Choice.of(state, show.text("exemplar.state." + state)))
                .toList();
    }

    private static List<Choice> years(int year) {
        return List.of(
                Choice.of(year + 1, String.valueOf(year + 1)),
                Choice.of(year, String.valueOf(year)),
                Choice.of(year - 1, String.valueOf(year - 1)));
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("exemplar.list.title")
                .text("exemplar.field.title", 36, Row::title)
                .text("exemplar.field.what", 60, Row::what)
                .text("exemplar.field.unit", 24, Row::unitName)
                .date("exemplar.field.publishedOn", Row::publishedOn)
                .number("exemplar.field.borrowed", 10, row -> BigDecimal.valueOf(row.borrowed()))
                .number("exemplar.field.reported", 10, row -> BigDecimal.valueOf(row.reported()))
                .text("exemplar.field.state", 12, row -> show.text("exemplar.state." + row.state()));
    }
}

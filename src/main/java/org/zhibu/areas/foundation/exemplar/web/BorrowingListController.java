package org.zhibu.areas.foundation.exemplar.web;

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
import org.zhibu.areas.foundation.exemplar.BorrowingState;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Borrowing;
import org.zhibu.areas.foundation.exemplar.repository.BorrowingQueries.Sums;
import org.zhibu.areas.foundation.exemplar.service.ExemplarPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What an organisation and everything below it borrowed. */
@Controller("exemplarBorrowingListController")
@RequestMapping("/exemplar/borrowings")
class BorrowingListController {

    private static final String HERE = "/exemplar/borrowings";

    private final BorrowingQueries queries;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    BorrowingListController(BorrowingQueries queries, Exports exports, Show show, Clock clock) {
        this.queries = queries;
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
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place));
        return "exemplar/borrowings";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        ExemplarPolicy.mustSee(viewer, place);
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask), place);
    }

    private List<Answer> answers(Place place) {
        LocalDate today = LocalDate.now(clock);
        Sums sums = queries.sumsOf(place.scope(), place.home(), today.getYear(), today);
        String planned = show.text("exemplar.list.planned", sums.planned());
        Answer todo = sums.late() > 0
                ? Answer.late(planned, show.text("exemplar.list.late", sums.late()))
                : Answer.of(planned, null);
        return List.of(
                todo,
                Answer.of(show.text("exemplar.list.reported", sums.borrowed(), sums.reported()), null),
                Answer.link(
                        show.text("exemplar.list.next-library"),
                        "/exemplar/practices?state=PUBLISHED&org=" + place.unit()));
    }

    private List<Choice> states() {
        return Arrays.stream(BorrowingState.values())
                .map(state -> Choice.of(state, show.text("exemplar.borrowed." + state)))
                .toList();
    }

    private static List<Choice> years(int year) {
        return List.of(
                Choice.of(year + 1, String.valueOf(year + 1)),
                Choice.of(year, String.valueOf(year)),
                Choice.of(year - 1, String.valueOf(year - 1)));
    }

    private Sheet<Borrowing> sheet() {
        return Sheet.<Borrowing>named("exemplar.borrowings.title")
                .text("exemplar.field.title", 36, Borrowing::title)
                .text("exemplar.field.origin", 24, Borrowing::origin)
                .text("exemplar.field.borrower", 24, Borrowing::unitName)
                .text("exemplar.field.owner", 14, Borrowing::owner)
                .date("exemplar.field.dueOn", Borrowing::dueOn)
                .text("exemplar.field.state", 12, row -> show.text("exemplar.borrowed." + row.state()))
                .text(
                        "exemplar.field.outcome",
                        12,
                        row -> row.outcome() == null ? "" : show.text("exemplar.outcome." + row.outcome()))
                .text("exemplar.field.result", 60, row -> row.result() == null ? "" : row.result());
    }
}

package org.zhibu.areas.methods.ballot.web;

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
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.repository.BoxQueries;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Row;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Sums;
import org.zhibu.areas.methods.ballot.service.BallotPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The votes of an organisation and everything below it. */
@Controller
@RequestMapping("/ballot/boxes")
class BoxListController {

    private static final String HERE = "/ballot/boxes";

    private final BoxQueries queries;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    BoxListController(BoxQueries queries, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        BallotPolicy.mustSee(viewer, place.path());
        int year = LocalDate.now(clock).getYear();
        boolean keeps = BallotPolicy.mayKeep(viewer, place);
        model.addAttribute("place", place);
        model.addAttribute(
                "list", queries.list(place.scope(), place.home(), ask).page());
        model.addAttribute("states", states());
        model.addAttribute("periods", List.of(Choice.of(year, "" + year), Choice.of(year - 1, "" + (year - 1))));
        model.addAttribute("keeps", keeps);
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, year, keeps));
        return "ballot/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        BallotPolicy.mustSee(viewer, place.path());
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask), place);
    }

    private List<Answer> answers(Place place, int year, boolean keeps) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), year);
        boolean prints = keeps && sums.drafts() > 0;
        String open =
                sums.open() == 0 ? show.text("ballot.list.none-open") : show.text("ballot.list.open", sums.open());
        Answer todo = Answer.of(prints ? show.text("ballot.list.drafts", sums.drafts()) : open, null);
        Answer next = keeps
                ? nextOfBranch(place, prints)
                : Answer.link(show.text("ballot.list.next"), "/areas/methods?org=" + place.unit());
        return List.of(todo, Answer.of(show.text("ballot.list.closed", sums.closed()), null), next);
    }

    private Answer nextOfBranch(Place place, boolean prints) {
        return prints
                ? Answer.link(show.text("ballot.list.print"), HERE + "?state=DRAFT&org=" + place.unit())
                : Answer.link(show.text("ballot.draw"), HERE + "/new?org=" + place.unit());
    }

    private List<Choice> states() {
        return Arrays.stream(BoxState.values())
                .map(state -> Choice.of(state, show.text("ballot.state." + state)))
                .toList();
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("ballot.list.title")
                .text("ballot.field.title", 36, Row::title)
                .text("ballot.field.unit", 24, Row::unitName)
                .text("ballot.field.kind", 14, row -> show.text("ballot.kind." + row.kind()))
                .text("ballot.field.way", 10, row -> show.text(row.paper() ? "ballot.way.paper" : "ballot.way.slips"))
                .date("ballot.field.closedOn", Row::closedOn)
                .text("ballot.field.state", 12, row -> show.text("ballot.state." + row.state()));
    }
}

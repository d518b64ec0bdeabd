package org.zhibu.areas.service.help.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.service.help.CaseState;
import org.zhibu.areas.service.help.repository.CaseQueries;
import org.zhibu.areas.service.help.repository.CaseQueries.Row;
import org.zhibu.areas.service.help.repository.CaseQueries.Sums;
import org.zhibu.areas.service.help.service.HelpPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The cases of an organisation and everything below it: numbers and progress. */
@Controller("helpCaseListController")
@RequestMapping("/help/cases")
class CaseListController {

    private static final String HERE = "/help/cases";

    private final CaseQueries queries;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    CaseListController(CaseQueries queries, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        HelpPolicy.mustSee(viewer, place.path());
        LocalDate today = LocalDate.now(clock);
        boolean asks = HelpPolicy.mayKeep(viewer, place.path()) && place.kind().isBranch();
        model.addAttribute("place", place);
        model.addAttribute("today", today);
        model.addAttribute(
                "list", queries.list(place.scope(), place.home(), ask).page());
        model.addAttribute("states", states());
        model.addAttribute("periods", years(today.getYear()));
        model.addAttribute("asks", asks);
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, asks, today));
        return "help/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        HelpPolicy.mustSee(viewer, place.path());
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask), place);
    }

    private List<Answer> answers(Place place, boolean asks, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today);
        String open = sums.open() == 0 ? show.text("help.list.nothing") : show.text("help.list.open", sums.open());
        Answer todo =
                sums.late() > 0 ? Answer.late(open, show.text("help.list.late", sums.late())) : Answer.of(open, null);
        String care = show.text(asks ? "help.list.next-care" : "help.list.next-lists");
        return List.of(
                todo,
                Answer.of(show.text("help.list.closed", sums.closed()), null),
                Answer.link(care, "/help/care?org=" + place.unit()));
    }

    private List<Choice> states() {
        return Stream.concat(
                        Stream.of("OPEN"), Arrays.stream(CaseState.values()).map(CaseState::name))
                .map(state -> Choice.of(state, show.text("help.state." + state)))
                .toList();
    }

    private static List<Choice> years(int year) {
        return List.of(Choice.of(year, String.valueOf(year)), Choice.of(year - 1, String.valueOf(year - 1)));
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("help.list.title")
                .text("help.field.code", 16, Row::code)
                .text("help.field.unit", 30, Row::unitName)
                .text("help.field.state", 16, row -> show.text("help.state." + row.state()))
                .date("help.field.askedOn", Row::askedOn)
                .date("help.field.dueBy", Row::dueBy)
                .date("help.field.closedOn", Row::closedOn)
                .number("help.field.measures", 10, Row::measures);
    }
}

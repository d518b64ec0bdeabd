package org.zhibu.areas.foundation.research.web;

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
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.areas.foundation.research.repository.TopicQueries;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Row;
import org.zhibu.areas.foundation.research.repository.TopicQueries.Sums;
import org.zhibu.areas.foundation.research.service.ResearchPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The topics of an organisation and everything below it. */
@Controller
@RequestMapping("/research/topics")
class TopicListController {

    private static final String HERE = "/research/topics";

    private final TopicQueries queries;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    TopicListController(TopicQueries queries, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        ResearchPolicy.mustSee(viewer, place);
        model.addAttribute("place", place);
        model.addAttribute(
                "list", queries.list(place.scope(), place.home(), ask).page());
        model.addAttribute("states", states());
        model.addAttribute("periods", years(LocalDate.now(clock).getYear()));
        model.addAttribute("plans", ResearchPolicy.mayPlan(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(viewer, place));
        return "research/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        ResearchPolicy.mustSee(viewer, place);
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask), place);
    }

    private List<Answer> answers(Viewer viewer, Place place) {
        LocalDate today = LocalDate.now(clock);
        Sums sums = queries.sumsOf(place.scope(), place.home(), today.getYear(), today);
        long late = sums.late() + sums.lateMeasures();
        String open = show.text("research.list.open", sums.open(), sums.openMeasures());
        Answer todo = late > 0 ? Answer.late(open, show.text("research.list.late", late)) : Answer.of(open, null);
        Answer done =
                Answer.of(show.text("research.list.done", sums.topics(), sums.measures(), sums.carriedOut()), null);
        Answer next = ResearchPolicy.mayPlan(viewer, place)
                ? Answer.link(show.text("area.research.next"), HERE + "/new?org=" + place.unit())
                : Answer.link(show.text("research.list.next-area"), "/areas/foundation?org=" + place.unit());
        return List.of(todo, done, next);
    }

    private List<Choice> states() {
        return Arrays.stream(TopicState.values())
                .map(state -> Choice.of(state, show.text("research.state." + state)))
                .toList();
    }

    private static List<Choice> years(int year) {
        return List.of(
                Choice.of(year + 1, String.valueOf(year + 1)),
                Choice.of(year, String.valueOf(year)),
                Choice.of(year - 1, String.valueOf(year - 1)));
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("research.list.title")
                .text("research.field.title", 36, Row::title)
                .text("research.field.unit", 24, Row::unitName)
                .date("research.field.dueOn", Row::dueOn)
                .number("research.field.visits", 10, row -> BigDecimal.valueOf(row.visits()))
                .number("research.field.findings", 10, row -> BigDecimal.valueOf(row.findings()))
                .number("research.field.measures", 10, row -> BigDecimal.valueOf(row.measures()))
                .number("research.field.carriedOut", 10, row -> BigDecimal.valueOf(row.carriedOut()))
                .text("research.field.state", 12, row -> show.text("research.state." + row.state()));
    }
}

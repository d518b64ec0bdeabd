package org.zhibu.areas.approach.theme.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Row;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Sums;
import org.zhibu.areas.approach.theme.service.PlanPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The plans of study of an organisation and everything below it, one year at a time. */
@Controller("themePlanListController")
@RequestMapping("/theme/plans")
class PlanListController {

    private static final String HERE = "/theme/plans";

    private final PlanQueries queries;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    PlanListController(PlanQueries queries, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        PlanPolicy.mustSee(viewer, place.path());
        LocalDate today = LocalDate.now(clock);
        int year = year(ask);
        model.addAttribute("place", place);
        model.addAttribute("year", year);
        model.addAttribute(
                "list",
                queries.list(place.scope(), place.home(), year, ask, today).page());
        model.addAttribute("periods", years(today.getYear()));
        model.addAttribute("plans", PlanPolicy.mayPlan(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(viewer, place, year));
        return "theme/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        PlanPolicy.mustSee(viewer, place.path());
        return exports.excel(
                sheet(), queries.list(place.scope(), place.home(), year(ask), ask, LocalDate.now(clock)), place);
    }

    private int year(ListAsk ask) {
        return ask.getPeriod().isBlank()
                ? LocalDate.now(clock).getYear()
                : ask.first().getYear();
    }

    private List<Answer> answers(Viewer viewer, Place place, int year) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), year, LocalDate.now(clock));
        long without = sums.branches() - sums.plans();
        Answer todo = sums.behind() > 0
                ? Answer.late(show.text("theme.list.behind", sums.behind()), null)
                : Answer.of(
                        sums.planned() == 0
                                ? show.text("theme.list.empty")
                                : show.text("theme.list.open", sums.planned() - sums.done()),
                        null);
        if (without > 0) todo = todo.noting(show.text("theme.list.without", without));
        String done = show.text("theme.list.done", sums.done(), sums.planned());
        String rate = sums.planned() == 0
                ? null
                : show.text(
                        "kit.now.by",
                        show.percent(BigDecimal.valueOf(sums.done()), BigDecimal.valueOf(sums.planned())));
        Answer next = PlanPolicy.mayPlan(viewer, place)
                ? Answer.link(show.text("theme.make"), HERE + "/new?org=" + place.unit())
                : Answer.link(show.text("theme.list.next"), "/life/activities?org=" + place.unit());
        return List.of(todo, Answer.of(done, rate), next);
    }

    private static List<Choice> years(int year) {
        return List.of(
                Choice.of(year + 1, String.valueOf(year + 1)),
                Choice.of(year, String.valueOf(year)),
                Choice.of(year - 1, String.valueOf(year - 1)));
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("theme.list.title")
                .text("theme.field.unit", 30, Row::unitName)
                .number("theme.field.year", 8, Row::year)
                .text("theme.field.title", 36, Row::title)
                .number("theme.field.planned", 10, Row::planned)
                .number("theme.field.done", 10, Row::done)
                .number("theme.field.behind", 10, Row::behind)
                .text("theme.field.summary", 10, row -> show.text("theme.summed." + row.summed()));
    }
}

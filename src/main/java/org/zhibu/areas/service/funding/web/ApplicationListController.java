package org.zhibu.areas.service.funding.web;

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
import org.zhibu.areas.service.funding.ApplicationState;
import org.zhibu.areas.service.funding.repository.BudgetQueries;
import org.zhibu.areas.service.funding.repository.BudgetQueries.Sums;
import org.zhibu.areas.service.funding.repository.FundingQueries;
import org.zhibu.areas.service.funding.repository.FundingQueries.Row;
import org.zhibu.areas.service.funding.service.FundingPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The list of applications of an organisation and everything below it. */
@Controller
@RequestMapping("/funding/applications")
class ApplicationListController {

    private static final String HERE = "/funding/applications";

    private final FundingQueries queries;
    private final BudgetQueries budgets;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    ApplicationListController(FundingQueries queries, BudgetQueries budgets, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.budgets = budgets;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") FundingAsk ask, Model model) {
        Place place = viewer.place();
        FundingPolicy.mustSee(viewer, place.path());
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("place", place);
        model.addAttribute(
                "list",
                queries.list(place.scope(), place.home(), ask, ask.getPurpose()).page());
        model.addAttribute("states", states());
        model.addAttribute("periods", Purposes.years(year));
        model.addAttribute("purposes", new Purposes(show).choices());
        boolean applies = place.kind().isBranch() && FundingPolicy.mayApply(viewer, place.path());
        model.addAttribute("applies", applies);
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(viewer, place, year));
        return "funding/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") FundingAsk ask) {
        Place place = viewer.place();
        FundingPolicy.mustSee(viewer, place.path());
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask, ask.getPurpose()), place);
    }

    private List<Answer> answers(Viewer viewer, Place place, int year) {
        Sums sums = budgets.sumsOf(place.scope(), place.home(), year, LocalDate.now(clock));
        String waiting = show.text("funding.list.waiting", sums.waiting());
        Answer todo = sums.late() > 0
                ? Answer.late(waiting, show.text("funding.list.late", sums.late()))
                : Answer.of(sums.open() == 0 ? show.text("funding.list.nothing") : waiting, null);
        if (sums.returned() > 0 && sums.waiting() == 0)
            todo = Answer.of(show.text("funding.list.returned", sums.returned()), null);
        String done = show.text("funding.list.granted", show.money(sums.granted()), show.money(sums.spent()));
        return List.of(todo, Answer.of(done, null), next(viewer, place, sums));
    }

    private Answer next(Viewer viewer, Place place, Sums sums) {
        String org = "org=" + place.unit();
        boolean applies = FundingPolicy.mayApply(viewer, place.path());
        if (applies && sums.returned() > 0)
            return Answer.link(show.text("funding.list.mend"), HERE + "?state=RETURNED&" + org);
        if (applies) return Answer.link(show.text("area.funding.next-apply"), HERE + "/new?" + org);
        if (sums.waiting() > 0 && FundingPolicy.mayAnswer(viewer, place.path()))
            return Answer.link(show.text("area.funding.next-answer", sums.waiting()), HERE + "?state=SUBMITTED&" + org);
        return Answer.link(show.text("funding.list.next-budget"), "/funding/budgets?" + org);
    }

    private List<Choice> states() {
        return Arrays.stream(ApplicationState.values())
                .map(state -> Choice.of(state, show.text("funding.state." + state)))
                .toList();
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("funding.list.title")
                .text("funding.field.title", 36, Row::title)
                .text("funding.field.unit", 24, Row::unitName)
                .text("funding.field.purpose", 14, row -> show.text("funding.purpose." + row.purpose()))
                .date("funding.field.neededOn", Row::neededOn)
                .number("funding.field.wanted", 12, Row::wanted)
                .number("funding.field.granted", 12, Row::granted)
                .number("funding.field.spent", 12, Row::spent)
                .text("funding.field.state", 12, row -> show.text("funding.state." + row.state()));
    }
}

package org.zhibu.areas.approach.task.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.areas.approach.task.repository.BurdenQueries;
import org.zhibu.areas.approach.task.repository.BurdenQueries.Cell;
import org.zhibu.areas.approach.task.repository.BurdenQueries.Line;
import org.zhibu.areas.approach.task.service.TaskPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.PageOf;

/** The ledger of what branches were asked for: by branch and month, and by the committee that asked. */
@Controller("taskBurdenController")
@RequestMapping("/task/burden")
class BurdenController {

    private final BurdenQueries queries;
    private final Exports exports;
    private final Clock clock;

    BurdenController(BurdenQueries queries, Exports exports, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping
    String ledger(
            Viewer viewer,
            @RequestParam(defaultValue = "0") int year,
            @ModelAttribute("ask") ListAsk ask,
            Model model) {
        Place place = viewer.place();
        TaskPolicy.mustSee(viewer, place.path());
        int shown = shown(year);
        List<Line> lines = queries.linesOf(place.scope(), place.home(), shown);
        model.addAttribute("place", place);
        model.addAttribute("year", shown);
        model.addAttribute("list", PageOf.of(lines, ask.part()));
        model.addAttribute(
                "self", ask.at("/task/burden", place).with("year", shown).toString());
        model.addAttribute("demands", lines.stream().mapToLong(Line::demands).sum());
        model.addAttribute("fields", lines.stream().mapToLong(Line::fields).sum());
        model.addAttribute("again", lines.stream().mapToLong(Line::again).sum());
        model.addAttribute("spared", lines.stream().mapToLong(Line::spared).sum());
        model.addAttribute("issuers", queries.byIssuer(place.scope(), place.home(), shown));
        return "task/burden";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @RequestParam(defaultValue = "0") int year) {
        Place place = viewer.place();
        TaskPolicy.mustSee(viewer, place.path());
        Sheet<Cell> sheet = Sheet.<Cell>named("task.burden.title")
                .text("task.field.branch", 28, Cell::unitName)
                .number("task.burden.month", 8, Cell::month)
                .number("task.burden.demands", 10, Cell::demands)
                .number("task.burden.fields", 10, Cell::fields)
                .number("task.burden.again", 10, Cell::again)
                .number("task.burden.spared", 10, Cell::spared);
        return exports.excel(sheet, queries.of(place.scope(), place.home(), shown(year)).stream(), place);
    }

    /** The year asked for, this year for anything odd. */
    private int shown(int year) {
        int now = LocalDate.now(clock).getYear();
        return year < now - 20 || year > now + 1 ? now : year;
    }
}

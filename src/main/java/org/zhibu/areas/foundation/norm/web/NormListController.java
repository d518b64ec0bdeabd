package org.zhibu.areas.foundation.norm.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries.Sums;
import org.zhibu.areas.foundation.norm.service.NormPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** The norms an organisation goes by: its own, those from above, and those of the organisations below it. */
@Controller("normListController")
@RequestMapping("/norm/norms")
class NormListController {

    private static final String HERE = "/norm/norms";

    private final NormQueries queries;
    private final ReadingQueries readings;
    private final NormUses uses;
    private final Exports exports;
    private final Show show;

    NormListController(NormQueries queries, ReadingQueries readings, NormUses uses, Exports exports, Show show) {
        this.queries = queries;
        this.readings = readings;
        this.uses = uses;
        this.exports = exports;
        this.show = show;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        NormPolicy.mustSee(viewer, place);
        model.addAttribute("place", place);
        model.addAttribute(
                "list", queries.list(place.scope(), place.home(), ask).page());
        model.addAttribute("today", uses.today());
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("states", uses.states());
        model.addAttribute("makes", NormPolicy.mayMake(viewer, place));
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(viewer, place));
        return "norm/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        NormPolicy.mustSee(viewer, place);
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask), place);
    }

    private List<Answer> answers(Viewer viewer, Place place) {
        LocalDate start = LocalDate.of(uses.today().getYear(), 1, 1);
        Sums sums = readings.sumsOf(place.scope(), place.home(), start);
        long unread = sums.owed() - sums.read();
        Answer next = viewer.member().isPresent()
                ? Answer.link(show.text("norm.list.next-read"), "/my/norms")
                : Answer.link(show.text("norm.list.next-duties"), "/norm/duties?org=" + place.unit());
        return List.of(
                Answer.of(todo(sums, unread), null),
                Answer.of(show.text("norm.list.in-force", sums.inForce(), sums.fresh()), null),
                next);
    }

    private String todo(Sums sums, long unread) {
        if (sums.inForce() == 0) return show.text("norm.list.empty");
        if (sums.owed() == 0) return show.text("norm.list.nobody");
        return show.text(unread == 0 ? "norm.list.all-read" : "norm.list.unread", unread);
    }

    private Sheet<Norm> sheet() {
        return Sheet.<Norm>named("norm.list.title")
                .text("norm.field.title", 40, Norm::title)
                .text("norm.field.unit", 28, Norm::unitName)
                .text("norm.field.edition", 10, row -> show.text("norm.edition", row.number()))
                .date("norm.field.fromOn", Norm::fromOn)
                .text("norm.field.state", 12, row -> show.text(NormUses.stateOf(row, uses.today())));
    }
}

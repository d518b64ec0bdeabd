package org.zhibu.areas.approach.integrity.web;

import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.repository.ConductQueries;
import org.zhibu.areas.approach.integrity.repository.ConductQueries.Branch;
import org.zhibu.areas.approach.integrity.repository.ConductQueries.Sums;
import org.zhibu.areas.approach.integrity.service.Examining;
import org.zhibu.areas.approach.integrity.service.IntegrityPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;

/** How the branches of a committee stand, those that need attention first. */
@Controller
@RequestMapping("/integrity/branches")
class ConductController {

    private static final String HERE = "/integrity/branches";

    private final ConductQueries queries;
    private final Examining examining;
    private final Exports exports;
    private final IntegrityWords words;

    ConductController(ConductQueries queries, Examining examining, Exports exports, IntegrityWords words) {
        this.queries = queries;
        this.examining = examining;
        this.exports = exports;
        this.words = words;
    }

    @GetMapping
    String branches(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        IntegrityPolicy.mustSee(viewer, place.path());
        CheckPeriod period = examining.current();
        model.addAttribute("place", place);
        model.addAttribute("period", words.period(period));
        model.addAttribute(
                "list",
                queries.branches(place.scope(), place.home(), period, ask, words.today())
                        .page());
        model.addAttribute("looks", IntegrityPolicy.mayOversee(viewer, place.path()));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, period));
        return "integrity/branches";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        IntegrityPolicy.mustSee(viewer, place.path());
        return exports.excel(
                sheet(), queries.branches(place.scope(), place.home(), examining.current(), ask, words.today()), place);
    }

    private List<Answer> answers(Place place, CheckPeriod period) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), period, words.today());
        String open = words.text("integrity.list.open", sums.open());
        Answer todo = sums.late() > 0
                ? Answer.late(open, words.text("integrity.list.late", sums.late()))
                : Answer.of(open, null);
        String done = words.text("integrity.branches.checked", words.period(period), sums.checked(), sums.branches());
        Answer next = Answer.link(words.text("integrity.list.title"), "/integrity/problems?org=" + place.unit());
        return List.of(todo, Answer.of(done, null), next);
    }

    private static Sheet<Branch> sheet() {
        return Sheet.<Branch>named("integrity.branches.title")
                .text("integrity.field.unit", 30, Branch::name)
                .date("integrity.field.checkedOn", Branch::checkedOn)
                .number("integrity.field.open", 10, Branch::open)
                .number("integrity.field.late", 10, Branch::late)
                .number("integrity.field.closed", 10, Branch::closed)
                .number("integrity.field.sessions", 10, Branch::sessions)
                .date("integrity.field.spottedOn", Branch::spottedOn);
    }
}

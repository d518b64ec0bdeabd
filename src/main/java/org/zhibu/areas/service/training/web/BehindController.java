package org.zhibu.areas.service.training.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.service.training.repository.BehindQueries;
import org.zhibu.areas.service.training.repository.BehindQueries.Counts;
import org.zhibu.areas.service.training.repository.BehindQueries.Debtor;
import org.zhibu.areas.service.training.repository.BehindQueries.Filter;
import org.zhibu.areas.service.training.repository.BehindQueries.Measure;
import org.zhibu.areas.service.training.service.Measuring;
import org.zhibu.areas.service.training.service.TrainingPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Who is behind with training, person by person and branch by branch. */
@Controller
@RequestMapping("/training/behind")
class BehindController {

    private static final String HERE = "/training/behind";

    private final BehindQueries queries;
    private final Measuring measuring;
    private final Exports exports;
    private final Show show;

    BehindController(BehindQueries queries, Measuring measuring, Exports exports, Show show) {
        this.queries = queries;
        this.measuring = measuring;
        this.exports = exports;
        this.show = show;
    }

    @GetMapping
    String people(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = place(viewer);
        Measure measure = measuring.today(place);
        model.addAttribute("measure", measure);
        model.addAttribute(
                "list", queries.list(place.scope(), measure, Filter.of(ask)).page(ask.part()));
        model.addAttribute("debts", new CourseChoices(show).debts());
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        sums(place, measure, model);
        return "training/behind";
    }

    @GetMapping("/branches")
    String branches(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = place(viewer);
        Measure measure = measuring.today(place);
        model.addAttribute("list", queries.byBranch(place.scope(), measure).page(ask.part()));
        model.addAttribute("self", ask.at(HERE + "/branches", place).toString());
        sums(place, measure, model);
        return "training/branches";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = place(viewer);
        Measure measure = measuring.today(place);
        Sheet<Debtor> sheet = Sheet.<Debtor>named("training.behind.title")
                .text("training.people.name", 12, Debtor::name)
                .text("training.people.unit", 24, Debtor::branchName)
                .text("training.behind.owes", 40, this::said)
                .number("training.people.hours", 10, Debtor::hours)
                .date("training.behind.by", row -> row.dueOn(measure.on().getYear()));
        return exports.excel(sheet, queries.list(place.scope(), measure, Filter.of(ask)), place);
    }

    private String said(Debtor one) {
        return one.debts().stream()
                .map(debt -> show.text("training.debt." + debt))
                .collect(Collectors.joining(show.text("training.and")));
    }

    private void sums(Place place, Measure measure, Model model) {
        Counts counts = queries.counts(place.scope(), measure);
        model.addAttribute("place", place);
        model.addAttribute("counts", counts);
        model.addAttribute("answers", answers(place, counts));
    }

    private List<Answer> answers(Place place, Counts counts) {
        return List.of(
                todo(counts),
                Answer.of(show.text("training.behind.done", counts.asked() - counts.people()), null),
                Answer.link(show.text("training.behind.courses"), "/training/courses?org=" + place.unit()));
    }

    private Answer todo(Counts counts) {
        if (counts.people() == 0) return Answer.of(show.text("training.behind." + counts.nobody()), null);
        String sums = show.text("training.behind.sums", counts.rotation(), counts.course(), counts.hours());
        String late = counts.late() == 0 ? null : show.text("training.behind.late", counts.late());
        return new Answer(show.text("training.behind.people", counts.people()), late, sums, null, late != null);
    }

    private static Place place(Viewer viewer) {
        Place place = viewer.place();
        TrainingPolicy.mustSee(viewer, place.path());
        return place;
    }
}

package org.zhibu.areas.service.training.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.service.training.Debt;
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
        Counts counts = queries.counts(place.scope(), measure);
        model.addAttribute("place", place);
        model.addAttribute("measure", measure);
        model.addAttribute("counts", counts);
        model.addAttribute("list", queries.list(place.scope(), measure, filter(ask), ask.part()));
        model.addAttribute("debts", new CourseChoices(show).debts());
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, counts));
        return "training/behind";
    }

    @GetMapping("/branches")
    String branches(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = place(viewer);
        Measure measure = measuring.today(place);
        model.addAttribute("place", place);
        model.addAttribute("list", queries.byBranch(place.scope(), measure, ask.part()));
        model.addAttribute("self", ask.at(HERE + "/branches", place).toString());
        model.addAttribute("answers", answers(place, queries.counts(place.scope(), measure)));
        return "training/branches";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = place(viewer);
        Measure measure = measuring.today(place);
        LocalDate today = measure.on();
        Sheet<Debtor> sheet = Sheet.<Debtor>named("training.behind.title")
                .text("training.people.name", 12, Debtor::name)
                .text("training.people.unit", 24, Debtor::branchName)
                .text("training.behind.owes", 40, this::said)
                .number("training.people.hours", 10, Debtor::hours)
                .date("training.behind.by", row -> row.dueOn(today.getYear()));
        return exports.excel(sheet, queries.rows(place.scope(), measure, filter(ask), Exports.MOST, 0).stream(), place);
    }

    private String said(Debtor one) {
        return one.debts().stream()
                .map(debt -> show.text("training.debt." + debt))
                .collect(Collectors.joining(show.text("training.and")));
    }

    private List<Answer> answers(Place place, Counts counts) {
        String people = show.text("training.behind.people", counts.people());
        String sums = show.text("training.behind.sums", counts.rotation(), counts.course(), counts.hours());
        Answer todo = counts.people() == 0
                ? Answer.of(show.text("training.behind.nobody"), null)
                : new Answer(people, late(counts), sums, null, counts.late() > 0);
        Answer done = Answer.of(show.text("training.behind.done", counts.asked() - counts.people()), null);
        String courses = "/training/courses?org=" + place.unit().text();
        return List.of(todo, done, Answer.link(show.text("training.behind.courses"), courses));
    }

    private @Nullable String late(Counts counts) {
        return counts.late() == 0 ? null : show.text("training.behind.late", counts.late());
    }

    private static Filter filter(ListAsk ask) {
        return new Filter(Debt.of(ask.getState()), ask.like());
    }

    private static Place place(Viewer viewer) {
        Place place = viewer.place();
        TrainingPolicy.mustSee(viewer, place.path());
        return place;
    }
}

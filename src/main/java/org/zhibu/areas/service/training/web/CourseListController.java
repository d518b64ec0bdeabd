package org.zhibu.areas.service.training.web;

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
import org.zhibu.areas.service.training.repository.CourseQueries;
import org.zhibu.areas.service.training.repository.CourseQueries.Row;
import org.zhibu.areas.service.training.repository.SessionQueries;
import org.zhibu.areas.service.training.repository.SessionQueries.Sums;
import org.zhibu.areas.service.training.service.TrainingPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** The courses of an organisation, of what is below it and of those above that offer them to it. */
@Controller("trainingCourseListController")
@RequestMapping("/training/courses")
class CourseListController {

    private static final String HERE = "/training/courses";

    private final CourseQueries queries;
    private final SessionQueries sessions;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    CourseListController(CourseQueries queries, SessionQueries sessions, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.sessions = sessions;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        TrainingPolicy.mustSee(viewer, place.path());
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("place", place);
        model.addAttribute(
                "list", queries.list(place.scope(), place.home(), ask).page());
        model.addAttribute("states", new CourseChoices(show).states());
        model.addAttribute("periods", CourseChoices.years(year));
        model.addAttribute("offers", TrainingPolicy.mayOffer(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(viewer, place, year));
        return "training/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        TrainingPolicy.mustSee(viewer, place.path());
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask), place);
    }

    private List<Answer> answers(Viewer viewer, Place place, int year) {
        Sums sums = sessions.sumsOf(place.scope(), place.home(), year, LocalDate.now(clock));
        boolean enters = sums.toEnter() > 0 && TrainingPolicy.mayOffer(viewer, place);
        String running = sums.running() == 0
                ? show.text("training.list.none-running")
                : show.text("training.list.running", sums.running());
        Answer todo = Answer.of(running, enters ? show.text("training.list.to-enter", sums.toEnter()) : null);
        Answer done = Answer.of(show.text("training.list.done", sums.finished(), sums.completed()), null);
        String behind = "/training/behind?org=" + place.unit().text();
        return List.of(todo, done, Answer.link(show.text("training.list.behind"), behind));
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("training.list.title")
                .text("training.field.title", 36, Row::title)
                .text("training.field.unit", 24, Row::unitName)
                .text("training.field.level", 20, row -> show.text("training.level." + row.level()))
                .text("training.field.audience", 20, row -> show.text("training.audience." + row.audience()))
                .date("training.field.fromOn", Row::fromOn)
                .date("training.field.toOn", Row::toOn)
                .date("training.field.enrolBy", Row::enrolBy)
                .number("training.field.places", 8, Row::places)
                .number("training.field.taken", 8, Row::taken)
                .number("training.field.own", 10, Row::own)
                .text("training.field.state", 12, row -> show.text("training.state." + row.state()));
    }
}

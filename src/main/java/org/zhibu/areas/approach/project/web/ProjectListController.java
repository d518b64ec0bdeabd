package org.zhibu.areas.approach.project.web;

import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Row;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Sums;
import org.zhibu.areas.approach.project.service.ProjectPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;

/** The list of projects of an organisation and everything below it. */
@Controller
@RequestMapping("/project/projects")
class ProjectListController {

    private static final String HERE = "/project/projects";

    private final ProjectQueries queries;
    private final Exports exports;
    private final ProjectWords words;

    ProjectListController(ProjectQueries queries, Exports exports, ProjectWords words) {
        this.queries = queries;
        this.exports = exports;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        ProjectPolicy.mustSee(viewer, place.path());
        boolean proposes = place.kind().isBranch() && ProjectPolicy.mayPropose(viewer, place.path());
        model.addAttribute("place", place);
        model.addAttribute(
                "list",
                queries.list(place.scope(), place.home(), ask, words.today()).page());
        model.addAttribute("states", words.states());
        model.addAttribute("periods", words.years());
        model.addAttribute("proposes", proposes);
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(place, proposes));
        return "project/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        ProjectPolicy.mustSee(viewer, place.path());
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask, words.today()), place);
    }

    private List<Answer> answers(Place place, boolean proposes) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), words.today().getYear(), words.today());
        String open = words.text("project.list.open", sums.running(), sums.waiting());
        Answer todo = sums.late() > 0
                ? Answer.late(open, words.text("project.list.late", sums.late()))
                : Answer.of(sums.open() == 0 ? words.text("project.list.nothing") : open, null);
        String done = words.text("project.list.done", sums.measures(), sums.done(), sums.reviewed());
        Answer next = proposes
                ? Answer.link(words.text("project.make"), HERE + "/new?org=" + place.unit())
                : Answer.link(words.text("project.list.next-area"), "/areas/approach?org=" + place.unit());
        return List.of(todo, Answer.of(done, null), next);
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("project.list.title")
                .text("project.field.title", 36, Row::title)
                .text("project.field.unit", 24, Row::unitName)
                .text("project.field.years", 12, row -> ProjectPage.years(row.firstYear(), row.lastYear()))
                .text("project.field.indicator", 24, Row::indicator)
                .text("project.field.measuredIn", 10, Row::measuredIn)
                .number("project.field.target", 12, Row::target)
                .number("project.field.actual", 12, Row::actual)
                .number("project.field.measures", 10, Row::measures)
                .number("project.field.done", 10, Row::done)
                .text("project.field.state", 14, row -> words.text("project.state." + row.state()))
                .text(
                        "project.field.grade",
                        10,
                        row -> row.grade() == null ? "" : words.text("project.grade." + row.grade()));
    }
}

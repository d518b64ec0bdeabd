package org.zhibu.areas.approach.task.web;

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
import org.zhibu.areas.approach.task.TaskState;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Row;
import org.zhibu.areas.approach.task.repository.TaskQueries.Sums;
import org.zhibu.areas.approach.task.service.TaskPolicy;
import org.zhibu.shared.document.Sheet;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Exports;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** The tasks that ask an organisation or one below it, with how far each is. */
@Controller("taskTaskListController")
@RequestMapping("/task/tasks")
class TaskListController {

    private static final String HERE = "/task/tasks";

    private final TaskQueries queries;
    private final Exports exports;
    private final Show show;
    private final Clock clock;

    TaskListController(TaskQueries queries, Exports exports, Show show, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("ask") ListAsk ask, Model model) {
        Place place = viewer.place();
        TaskPolicy.mustSee(viewer, place.path());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("place", place);
        model.addAttribute("branch", !place.kind().isAboveBranch());
        model.addAttribute(
                "list", queries.list(place.scope(), place.home(), ask, today).page());
        model.addAttribute("states", states());
        model.addAttribute("periods", years(today.getYear()));
        model.addAttribute("issues", TaskPolicy.mayIssue(viewer, place));
        model.addAttribute("self", ask.at(HERE, place).toString());
        model.addAttribute("export", ask.at(HERE + "/export.xlsx", place).toString());
        model.addAttribute("answers", answers(viewer, place, today));
        return "task/list";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<Resource> export(Viewer viewer, @ModelAttribute("ask") ListAsk ask) {
        Place place = viewer.place();
        TaskPolicy.mustSee(viewer, place.path());
        return exports.excel(sheet(), queries.list(place.scope(), place.home(), ask, LocalDate.now(clock)), place);
    }

    private List<Answer> answers(Viewer viewer, Place place, LocalDate today) {
        Sums sums = queries.sumsOf(place.scope(), place.home(), today.getYear(), today);
        String owed = sums.owed() == 0 ? show.text("task.list.nothing") : show.text("task.list.owed", sums.owed());
        Answer todo =
                sums.late() > 0 ? Answer.late(owed, show.text("task.list.late", sums.late())) : Answer.of(owed, null);
        if (sums.wanting() > 0) todo = todo.noting(show.text("task.list.wanting", sums.wanting()));
        String done = show.text("task.list.done", sums.accepted(), sums.submitted());
        Answer next = TaskPolicy.mayIssue(viewer, place)
                ? Answer.link(show.text("task.issue"), HERE + "/new?org=" + place.unit())
                : Answer.link(show.text("task.list.next-burden"), "/task/burden?org=" + place.unit());
        return List.of(todo, Answer.of(done, null), next);
    }

    private List<Choice> states() {
        return Arrays.stream(TaskState.values())
                .map(state -> Choice.of(state, show.text("task.state." + state)))
                .toList();
    }

    private static List<Choice> years(int year) {
        return List.of(
                Choice.of(year + 1, String.valueOf(year + 1)),
                Choice.of(year, String.valueOf(year)),
                Choice.of(year - 1, String.valueOf(year - 1)));
    }

    private Sheet<Row> sheet() {
        return Sheet.<Row>named("task.list.title")
                .text("task.field.title", 36, Row::title)
                .text("task.field.issuer", 24, Row::unitName)
                .date("task.field.dueOn", Row::dueOn)
                .text("task.field.state", 12, row -> show.text("task.state." + row.state()))
                .number("task.field.asked", 10, Row::asked)
                .number("task.reply-state.ACCEPTED", 10, Row::accepted)
                .number("task.reply-state.SUBMITTED", 10, Row::submitted)
                .number("task.list.begun", 10, Row::begun)
                .number("task.list.quiet", 10, Row::quiet)
                .number("task.list.overdue", 10, Row::late);
    }
}

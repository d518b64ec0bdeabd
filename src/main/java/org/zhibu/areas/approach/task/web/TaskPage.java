package org.zhibu.areas.approach.task.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.task.ReplyState;
import org.zhibu.areas.approach.task.TaskState;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Task;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries.Row;
import org.zhibu.areas.approach.task.service.MeasureTasks;
import org.zhibu.areas.approach.task.service.TaskFlow;
import org.zhibu.areas.approach.task.service.TaskPolicy;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Address;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Chart;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** Fills the page of a task: what is asked, how each branch stands, what can be done now. */
@Component("taskPage")
class TaskPage implements FieldWords {

    private final TaskQueries queries;
    private final TaskReplyQueries replies;
    private final MeasureTasks measures;
    private final RecordParts parts;
    private final Show show;
    private final Clock clock;

    TaskPage(
            TaskQueries queries,
            TaskReplyQueries replies,
            MeasureTasks measures,
            RecordParts parts,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.replies = replies;
        this.measures = measures;
        this.parts = parts;
        this.show = show;
        this.clock = clock;
    }

    String fill(Viewer viewer, TaskController.Seen seen, ListAsk ask, Model model) {
        Task task = seen.task();
        RecordRef ref = task.task().ref();
        boolean answers = TaskPolicy.mayAnswer(viewer, task) && task.state() == TaskState.OPEN;
        List<Row> rows = replies.of(seen.scope(), task.task());
        model.addAttribute("record", task);
        model.addAttribute("origin", measures.originOf(viewer, task.task()).orElse(null));
        model.addAttribute("url", task.task().href());
        model.addAttribute("version", task.version());
        model.addAttribute("today", LocalDate.now(clock));
        branches(task, rows, ask, model);
        model.addAttribute("shares", shares(rows));
        model.addAttribute("fields", queries.fieldsOf(seen.scope(), task.task()));
        model.addAttribute("known", queries.knownOf(seen.scope(), task.task()));
        model.addAttribute("waiting", answers ? count(rows, ReplyState.SUBMITTED) : 0L);
        model.addAttribute(
                "reminds", answers && rows.stream().anyMatch(row -> row.state().isOwed()));
        model.addAttribute("buttons", parts.buttons(TaskFlow.TASK, task.state(), move -> answers));
        model.addAttribute("papers", parts.papers(ref, answers));
        model.addAttribute("upload", answers ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, this));
        model.addAttribute("answers", answers(task, rows));
        model.addAttribute("again", again(viewer, task));
        return "task/task";
    }

    /** Where the same can be asked once more. */
    private static @Nullable String again(Viewer viewer, Task task) {
        return TaskPolicy.mayAnswer(viewer, task)
                ? "/task/tasks/new?org=" + task.unit() + "&like=" + task.task()
                : null;
    }

    /** The branches asked for, a page of them. */
    private void branches(Task task, List<Row> rows, ListAsk ask, Model model) {
        model.addAttribute("ask", ask);
        model.addAttribute("states", states());
        model.addAttribute(
                "list", PageOf.of(rows.stream().filter(row -> shown(row, ask)).toList(), ask.part()));
        model.addAttribute(
                "self",
                Address.of(task.task().href())
                        .with("q", ask.getQ())
                        .with("state", ask.getState())
                        .toString());
    }

    private boolean shown(Row row, ListAsk ask) {
        String state = ask.getState();
        boolean stands = state.isBlank()
                || (state.equals("LATE")
                        ? row.lateOn(LocalDate.now(clock))
                        : state.equals(row.state().name()));
        return stands && (row.unitName() + " " + row.above()).contains(ask.words());
    }

    private static long count(List<Row> rows, ReplyState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    private List<Chart.Part> shares(List<Row> rows) {
        LocalDate today = LocalDate.now(clock);
        long late = rows.stream().filter(row -> row.lateOn(today)).count();
        long quiet = rows.stream()
                .filter(row -> row.state() == ReplyState.WAITING && !row.lateOn(today))
                .count();
        long handed = count(rows, ReplyState.SUBMITTED);
        long accepted = count(rows, ReplyState.ACCEPTED);
        return List.of(
                new Chart.Part(show.text("task.reply-state.ACCEPTED"), accepted, 1),
                new Chart.Part(show.text("task.reply-state.SUBMITTED"), handed, 2),
                new Chart.Part(show.text("task.list.begun"), rows.size() - accepted - handed - quiet - late, 6),
                new Chart.Part(show.text("task.list.quiet"), quiet, 3),
                new Chart.Part(show.text("task.list.overdue"), late, 4));
    }

    private List<Answer> answers(Task task, List<Row> rows) {
        LocalDate today = LocalDate.now(clock);
        long owed = rows.stream().filter(row -> row.state().isOwed()).count();
        long late = rows.stream().filter(row -> row.lateOn(today)).count();
        boolean open = task.state() == TaskState.OPEN;
        String todo = open && owed > 0 ? show.text("task.page.owed", owed) : show.text("task.page.nothing");
        Answer first = open && late > 0
                ? Answer.late(todo, show.text("task.list.late", late))
                : Answer.of(todo, open && owed > 0 ? show.text("kit.now.by", show.relative(task.dueOn())) : null);
        String done = show.text("task.page.done", rows.size() - owed, rows.size());
        String merged = task.task().href() + "/answers.xlsx";
        return List.of(first, Answer.of(done, null), Answer.link(show.text("task.page.merge"), merged));
    }

    private List<Choice> states() {
        List<Choice> states = new java.util.ArrayList<>();
        states.add(Choice.of("LATE", show.text("task.list.overdue")));
        Arrays.stream(ReplyState.values())
                .forEach(one -> states.add(Choice.of(one, show.text("task.reply-state." + one))));
        return states;
    }

    @Override
    public String label(String field) {
        return show.text("task.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return value;
    }
}

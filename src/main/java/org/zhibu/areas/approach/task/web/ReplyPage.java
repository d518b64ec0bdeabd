package org.zhibu.areas.approach.task.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.task.FieldKind;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Field;
import org.zhibu.areas.approach.task.repository.TaskQueries.Task;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries.Reply;
import org.zhibu.areas.approach.task.service.Merging;
import org.zhibu.areas.approach.task.service.Merging.Line;
import org.zhibu.areas.approach.task.service.TaskFlow;
import org.zhibu.areas.approach.task.service.TaskPolicy;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** Fills the page of one branch's reply: what is asked, what is known already, what was answered, what can be done. */
@Component("taskReplyPage")
class ReplyPage implements FieldWords {

    private final TaskQueries tasks;
    private final Merging merging;
    private final RecordParts parts;
    private final Show show;
    private final Clock clock;

    ReplyPage(TaskQueries tasks, Merging merging, RecordParts parts, Show show, Clock clock) {
        this.tasks = tasks;
        this.merging = merging;
        this.parts = parts;
        this.show = show;
        this.clock = clock;
    }

    /** One line of what was asked; {@code name} is that of its field in the form. */
    public record Asked(
            String name,
            String label,
            FieldKind kind,
            List<Choice> options,
            @Nullable String said) {}

    /** One figure the branch need not report. */
    public record Spared(String label, String value) {}

    String fill(Viewer viewer, Reply reply, Model model) {
        Task task = viewer.find(scope -> tasks.find(scope, reply.task()));
        Scope scope = Scope.below(reply.path());
        Line line = merging.lines(scope, task).stream()
                .filter(one -> one.row().id() == reply.id())
                .findFirst()
                .orElseThrow();
        List<Field> fields = tasks.fieldsOf(scope, task.task());
        boolean fills = TaskPolicy.mayFill(viewer, task, reply);
        if (!model.containsAttribute("form"))
            model.addAttribute("form", ReplyForm.of(fields.size(), line.answers(), reply.version()));
        else if (model.getAttribute("form") instanceof ReplyForm form) form.fit(fields.size());
        if (!model.containsAttribute("extension")) model.addAttribute("extension", new ExtensionForm());
        model.addAttribute("task", task);
        model.addAttribute("record", reply);
        model.addAttribute(
                "asked", fields.stream().map(field -> asked(field, line)).toList());
        model.addAttribute("spared", spared(scope, task, line.known()));
        model.addAttribute("fills", fills);
        model.addAttribute("extends", TaskPolicy.mayExtend(viewer, task, reply));
        model.addAttribute("answers", answers(task, reply));
        return furnish(viewer, task, reply, fills, model);
    }

    /** With what was typed, beside what somebody else saved meanwhile. */
    String conflict(Viewer viewer, Reply theirs, ReplyForm form, Model model) {
        form.setVersion(theirs.version());
        model.addAttribute("changed", true);
        return fill(viewer, theirs, model);
    }

    private String furnish(Viewer viewer, Task task, Reply reply, boolean fills, Model model) {
        RecordRef ref = reply.reply().ref();
        model.addAttribute("url", reply.reply().href());
        model.addAttribute("version", reply.version());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "buttons",
                parts.buttons(TaskFlow.REPLY, reply.state(), move -> TaskPolicy.mayMove(viewer, task, reply, move)));
        model.addAttribute("given", parts.papers(task.task().ref(), false));
        model.addAttribute("papers", parts.papers(ref, fills));
        model.addAttribute("upload", fills ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, this));
        return "task/reply";
    }

    private Asked asked(Field field, Line line) {
        List<Choice> options = field.kind() == FieldKind.YES_NO
                ? List.of(Choice.of("yes", show.text("task.answer.yes")), Choice.of("no", show.text("task.answer.no")))
                : field.options().stream()
                        .map(option -> Choice.of(option, option))
                        .toList();
        String answer = line.answers().get(field.number());
        String said = answer == null || field.kind() != FieldKind.YES_NO ? answer : show.text("task.answer." + answer);
        return new Asked("answers[" + field.number() + "]", field.name(), field.kind(), options, said);
    }

    private List<Spared> spared(Scope scope, Task task, Map<Known, BigDecimal> known) {
        List<Spared> spared = new ArrayList<>();
        for (Known figure : tasks.knownOf(scope, task.task()))
            spared.add(new Spared(show.text("task.known." + figure), show.number(known.get(figure))));
        return spared;
    }

    private List<Answer> answers(Task task, Reply reply) {
        boolean late = reply.state().isOwed() && reply.dueOn().isBefore(LocalDate.now(clock));
        String when = reply.state().isOwed() ? show.text("kit.now.by", show.relative(reply.dueOn())) : null;
        Answer first = new Answer(show.text("task.now." + reply.state()), when, reminded(task, reply), null, late);
        String done = reply.submittedAt() == null
                ? show.text("task.now.unsent")
                : show.text("task.now.sent", String.valueOf(reply.submittedBy()), show.time(reply.submittedAt()));
        return List.of(first, Answer.of(done, null), Answer.link(show.text("task.now.list"), "/task/tasks"));
    }

    private @Nullable String reminded(Task task, Reply reply) {
        return reply.state().isOwed() && task.remindedOn() != null
                ? show.text("task.now.reminded", show.day(task.remindedOn()))
                : null;
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

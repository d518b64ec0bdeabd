package org.zhibu.areas.approach.task.service;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.ReplyState;
import org.zhibu.areas.approach.task.repository.KnownFigureQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Field;
import org.zhibu.areas.approach.task.repository.TaskQueries.Task;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries.Reply;
import org.zhibu.areas.approach.task.repository.TaskReplyRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow;

/** A branch fills and hands in, asks for more time; the committee accepts or returns. */
@Service("taskReplying")
public class Replying {

    private final TaskQueries tasks;
    private final TaskReplyQueries queries;
    private final TaskReplyRepository replies;
    private final KnownFigureQueries figures;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Replying(
            TaskQueries tasks,
            TaskReplyQueries queries,
            TaskReplyRepository replies,
            KnownFigureQueries figures,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.tasks = tasks;
        this.queries = queries;
        this.replies = replies;
        this.figures = figures;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    /** Keeps what is there so far, nothing has to be complete; answers the version to go on from. */
    @Transactional
    public long keep(Viewer viewer, ReplyId id, long version, List<String> answers) {
        Reply old = fillable(viewer, id);
        List<Field> fields = tasks.fieldsOf(Scope.below(old.path()), old.task());
        List<String> texts = texts(fields, answers);
        check(fields, texts, false);
        replies.move(id, version, old.state() == ReplyState.RETURNED ? ReplyState.RETURNED : ReplyState.DRAFT);
        replies.answers(id, texts);
        return version + 1;
    }

    /** Hands in, with the known figures as they stand now. */
    @Transactional
    public void submit(Viewer viewer, ReplyId id, long version, List<String> answers) {
        Reply old = fillable(viewer, id);
        Scope scope = Scope.below(old.path());
        Task task = task(viewer, old);
        List<Field> fields = tasks.fieldsOf(scope, old.task());
        List<String> texts = texts(fields, answers);
        check(fields, texts, true);
        LocalDate today = LocalDate.now(clock);
        replies.submit(id, version, today, OffsetDateTime.now(clock), viewer.name());
        replies.answers(id, texts);
        replies.figures(id, known(scope, task, old));
        marks.mark(id.home(), old.unit(), today.getYear());
        journal.write(Actor.of(viewer), "task.reply.submitted", id.ref(), old.unit(), Change.because(null));
    }

    private Map<Known, BigDecimal> known(Scope scope, Task task, Reply reply) {
        Map<Known, BigDecimal> all = figures.of(scope, task.task(), task.knownFrom(), task.knownTo())
                .getOrDefault(reply.unit().number(), Map.of());
        Map<Known, BigDecimal> asked = new EnumMap<>(Known.class);
        for (Known known : tasks.knownOf(scope, task.task()))
            asked.put(known, all.getOrDefault(known, BigDecimal.ZERO));
        return asked;
    }

    /** One text a field, blank where nothing came. */
    private static List<String> texts(List<Field> fields, List<String> answers) {
        List<String> texts = new ArrayList<>();
        for (Field field : fields)
            texts.add(
                    field.number() < answers.size()
                            ? answers.get(field.number()).strip()
                            : "");
        return texts;
    }

    private static void check(List<Field> fields, List<String> texts, boolean complete) {
        Refusals wrong = new Refusals();
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            String text = texts.get(at);
            String place = "answers[" + at + "]";
            wrong.when(text.isEmpty() && complete, place, "task.answer-missing", field.name());
            boolean odd = !text.isEmpty() && !field.kind().reads(text, field.options());
            wrong.when(odd, place, "task.answer-" + field.kind(), field.name());
        }
        wrong.must();
    }

    /** Acceptance, return or recall. */
    @Transactional
    public void move(Viewer viewer, ReplyId id, long version, String name, String words) {
        Reply old = find(viewer, id);
        Task task = task(viewer, old);
        Flow.Move<ReplyState> move = TaskFlow.REPLY.legal(old.state(), name, words);
        TaskPolicy.must(TaskPolicy.mayMove(viewer, task, old, name));
        replies.move(id, version, move.to());
        marks.mark(id.home(), old.unit(), LocalDate.now(clock).getYear());
        journal.write(Actor.of(viewer), TaskFlow.REPLY.action(name), id.ref(), old.unit(), Change.because(words));
        if (name.equals("return")) tell(viewer, old, task.title(), "return", version);
    }

    /** Asks for more time. */
    @Transactional
    public void askUntil(Viewer viewer, ReplyId id, long version, @Nullable LocalDate day, String reason) {
        Reply old = fillable(viewer, id);
        LocalDate until = check(day, reason, old);
        replies.wantUntil(id, version, until, reason);
        Change change = new Change(Map.of(), Map.of("wantedUntil", until.toString()), reason);
        journal.write(Actor.of(viewer), "task.reply.asked-until", id.ref(), old.unit(), change);
        Task task = task(viewer, old);
        String event = "asked-until " + version;
        notices.tellCommittee(
                viewer, task.path(), TaskNews.notice(event, "asked-until", old.reply(), task.title(), until));
    }

    private LocalDate check(@Nullable LocalDate until, String reason, Reply old) {
        LocalDate today = LocalDate.now(clock);
        boolean early = until != null && (!until.isAfter(old.dueOn()) || until.isBefore(today));
        boolean far = until != null && until.isAfter(today.plusYears(1));
        new Refusals()
                .when(until == null, "until", "task.until-missing")
                .when(early, "until", "task.until-later", old.dueOn().toString())
                .when(far, "until", "task.until-far")
                .when(reason.isBlank(), "words", "record.words-missing")
                .must();
        return Objects.requireNonNull(until);
    }

    /** Gives more time, or with words says no. */
    @Transactional
    public void answerUntil(Viewer viewer, ReplyId id, long version, boolean yes, String words) {
        Reply old = find(viewer, id);
        Task task = task(viewer, old);
        TaskPolicy.must(TaskPolicy.mayAnswer(viewer, task));
        LocalDate until = old.wantedUntil();
        if (until == null) throw new Stale();
        if (!yes && words.isBlank()) throw Refused.at("words", "record.words-missing");
        if (yes) replies.extend(id, version, until);
        else replies.wantUntil(id, version, null, null);
        Change change = yes
                ? Change.between(Map.of("dueOn", old.dueOn().toString()), Map.of("dueOn", until.toString()), words)
                : Change.because(words);
        String move = yes ? "extension" : "refusal";
        journal.write(Actor.of(viewer), "task.reply." + move, id.ref(), old.unit(), change);
        tell(viewer, old, task.title(), move, version);
        if (yes) marks.mark(id.home(), old.unit(), until.getYear());
    }

    private void tell(Viewer viewer, Reply reply, String title, String what, long version) {
        String event = what + " " + version;
        notices.tellBranch(viewer, reply.unit(), TaskNews.notice(event, what, reply.reply(), title, reply.dueOn()));
    }

    private Reply fillable(Viewer viewer, ReplyId id) {
        Reply reply = find(viewer, id);
        Task task = task(viewer, reply);
        if (!reply.state().isOwed() && TaskPolicy.mayMove(viewer, task, reply, "recall")) throw new Stale();
        TaskPolicy.must(TaskPolicy.mayFill(viewer, task, reply));
        return reply;
    }

    private Reply find(Viewer viewer, ReplyId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    private Task task(Viewer viewer, Reply reply) {
        return viewer.find(scope -> tasks.find(scope, reply.task()));
    }
}

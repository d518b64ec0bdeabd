package org.zhibu.areas.approach.task.service;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.task.Asked;
import org.zhibu.areas.approach.task.FieldKind;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.ReplyState;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.TaskState;
import org.zhibu.areas.approach.task.repository.KnownFigureQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Branch;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries.Row;
import org.zhibu.areas.approach.task.repository.TaskReplyRepository;
import org.zhibu.areas.approach.task.repository.TaskRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.notification.PastNotices;

/** A year of tasks of the demo committees: some long closed, one overdue in two branches, some under way. */
@Component
class TaskDemo implements DemoRecords {

    private final TaskQueries queries;
    private final TaskReplyQueries replyQueries;
    private final KnownFigureQueries figures;
    private final TaskRepository tasks;
    private final TaskReplyRepository replies;
    private final Numbers numbers;
    private final Journal journal;
    private final PastNotices notices;

    TaskDemo(
            TaskQueries queries,
            TaskReplyQueries replyQueries,
            KnownFigureQueries figures,
            TaskRepository tasks,
            TaskReplyRepository replies,
            Numbers numbers,
            Journal journal,
            PastNotices notices) {
        this.queries = queries;
        this.replyQueries = replyQueries;
        this.figures = figures;
        this.tasks = tasks;
        this.replies = replies;
        this.numbers = numbers;
        this.journal = journal;
        this.notices = notices;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void enter(DemoOffice office) {
        for (DemoTable.Row row : DemoTable.rows("tasks.csv")) enter(office, row);
    }

    /** What a line says a field holds: its name, kind and the answers that take turns. */
    private record Sample(Asked.Field field, List<String> answers) {

        static Sample of(String text) {
            String[] parts = text.split(":", -1);
            List<String> answers = Arrays.asList(parts[2].split("\\|", -1));
            FieldKind kind = FieldKind.valueOf(parts[1]);
            List<String> choices =
                    kind == FieldKind.CHOICE ? answers.stream().distinct().toList() : List.of();
            return new Sample(new Asked.Field(parts[0], kind, choices), answers);
        }
    }

    private void enter(DemoOffice office, DemoTable.Row row) {
        DemoPlace committee = office.at(row.text("committee"));
        int issued = row.number("issued");
        List<Sample> samples =
                Arrays.stream(row.text("fields").split(";", -1)).map(Sample::of).toList();
        Asked asked = asked(office, row, samples);
        Scope scope = Scope.below(committee.path());
        List<UnitId> branches = queries.branchesBelow(scope, committee.home()).stream()
                .map(Branch::unit)
                .toList();
        TaskId id = new TaskId(committee.home(), numbers.next());
        String officer = row.text("officer");
        tasks.insert(id, committee.unit(), asked, branches, officer, office.at(issued, 9));
        tell(office.at(issued, 9), officer, "task.task.issued", id.ref(), committee.unit());
        List<Row> replies = replyQueries.of(scope, id);
        replies.forEach(reply -> notices.tellBranch(
                office.at(issued, 9),
                new UnitId(reply.unitId()),
                TaskNews.notice("asked", "asked", reply.reply(), asked.title(), asked.dueOn())));
        answer(office, row, id, asked, samples, replies);
        if (!row.text("state").equals("CLOSED")) return;
        tasks.move(id, 0, TaskState.CLOSED);
        tell(office.at(row.number("due") - 4, 16), officer, "task.task.closing", id.ref(), committee.unit());
    }

    private static Asked asked(DemoOffice office, DemoTable.Row row, List<Sample> samples) {
        int issued = row.number("issued");
        Set<Known> known = Arrays.stream(row.text("known").split(";", -1))
                .map(Known::valueOf)
                .collect(Collectors.toSet());
        return new Asked(
                row.text("title"),
                row.text("basis"),
                row.text("details"),
                office.daysAgo(row.number("due")),
                samples.stream().map(Sample::field).toList(),
                known,
                office.daysAgo(issued).withDayOfYear(1),
                office.daysAgo(issued),
                List.of());
    }

    /** So many of a hundred are accepted, the next one waits to be looked at, the next is a draft. */
    private void answer(
            DemoOffice office, DemoTable.Row row, TaskId id, Asked asked, List<Sample> samples, List<Row> all) {
        int accepted = (int) Math.round(all.size() * row.number("done") / 100.0);
        Map<Long, Map<Known, BigDecimal>> known =
                figures.of(Scope.below(office.at("root").path()), id, asked.from(), asked.to());
        Map<Long, DemoPlace> places = office.units().values().stream()
                .collect(Collectors.toMap(place -> place.unit().number(), place -> place));
        for (int at = 0; at < Math.min(accepted + 2, all.size()); at++) {
            Row reply = all.get((at + row.number("issued")) % all.size());
            DemoPlace branch = java.util.Objects.requireNonNull(places.get(reply.unitId()));
            ReplyState state =
                    at < accepted ? ReplyState.ACCEPTED : at == accepted ? ReplyState.SUBMITTED : ReplyState.DRAFT;
            Map<Known, BigDecimal> now = new EnumMap<>(Known.class);
            asked.known()
                    .forEach(one -> now.put(
                            one, known.getOrDefault(reply.unitId(), Map.of()).getOrDefault(one, BigDecimal.ZERO)));
            fill(office, row, reply, branch, state, at, samples, now);
        }
    }

    private void fill(
            DemoOffice office,
            DemoTable.Row row,
            Row reply,
            DemoPlace branch,
            ReplyState state,
            int turn,
            List<Sample> samples,
            Map<Known, BigDecimal> known) {
        List<String> answers = new ArrayList<>();
        for (Sample sample : samples)
            answers.add(sample.answers().get(turn % sample.answers().size()));
        replies.answers(reply.reply(), answers);
        if (state == ReplyState.DRAFT) {
            replies.move(reply.reply(), 0, state);
            return;
        }
        int last = Math.max(1, row.number("due"));
        int day = last + (row.number("issued") - last) * (turn % 5 + 1) / 6;
        String by = branch.people().get(0).name();
        OffsetDateTime at = office.at(day, 10 + turn % 6);
        RecordRef ref = reply.reply().ref();
        replies.submit(reply.reply(), 0, office.daysAgo(day), at, by);
        replies.figures(reply.reply(), known);
        tell(at, by, "task.reply.submitted", ref, branch.unit());
        if (state != ReplyState.ACCEPTED) return;
        replies.move(reply.reply(), 1, state);
        tell(office.at(Math.max(1, day - 1), 16), row.text("officer"), "task.reply.acceptance", ref, branch.unit());
    }

    private void tell(OffsetDateTime at, String who, String action, RecordRef record, UnitId unit) {
        journal.writeAt(at, new Actor(null, who), action, record, unit, Change.created(Map.of()));
    }
}

package org.zhibu.areas.approach.task.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.task.Asked;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.ReplyState;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.TaskState;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Branch;
import org.zhibu.areas.approach.task.repository.TaskQueries.Task;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.areas.approach.task.repository.TaskRepository;
import org.zhibu.areas.foundation.research.MeasureRef;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.ui.Show;

/** A committee issues a task, reminds, accepts what came and closes it. */
@Service("taskIssuing")
public class Issuing {

    /** So many demands that are almost the same are named. */
    private static final int MOST_ALIKE = 5;

    private final TaskQueries queries;
    private final TaskReplyQueries replies;
    private final TaskRepository tasks;
    private final Numbers numbers;
    private final Journal journal;
    private final TaskNews news;
    private final Show show;
    private final Clock clock;

    Issuing(
            TaskQueries queries,
            TaskReplyQueries replies,
            TaskRepository tasks,
            Numbers numbers,
            Journal journal,
            TaskNews news,
            Show show,
            Clock clock) {
        this.queries = queries;
        this.replies = replies;
        this.tasks = tasks;
        this.numbers = numbers;
        this.journal = journal;
        this.news = news;
        this.show = show;
        this.clock = clock;
    }

    /**
     * @param anyway sends although something almost the same is open
     * @param measure of the committee's research that it carries out, null for none
     */
    @Transactional
    public TaskId issue(Viewer viewer, Place place, Asked asked, boolean anyway, @Nullable MeasureRef measure) {
        TaskPolicy.must(TaskPolicy.mayIssue(viewer, place));
        LocalDate today = LocalDate.now(clock);
        if (asked.dueOn().isBefore(today)) throw Refused.at("dueOn", "task.due-past", today.toString());
        if (asked.dueOn().isAfter(today.plusYears(1))) throw Refused.at("dueOn", "task.due-far");
        List<UnitId> branches = branches(place, asked);
        if (!anyway) mustBeNew(place, asked, branches);
        TaskId id = new TaskId(place.home(), numbers.next());
        tasks.insert(id, place.unit(), asked, branches, viewer.name(), OffsetDateTime.now(clock));
        if (measure != null) tasks.carriesOut(id, measure);
        journal.write(
                Actor.of(viewer),
                "task.task.issued",
                id.ref(),
                place.unit(),
                Change.created(
                        Map.of("title", asked.title(), "dueOn", asked.dueOn().toString())));
        news.asked(id);
        return id;
    }

    private List<UnitId> branches(Place place, Asked asked) {
        List<Branch> below = queries.branchesBelow(place.scope(), place.home());
        if (below.isEmpty()) throw new Refused("task.no-branches");
        Set<UnitId> wanted = new HashSet<>(asked.units());
        List<UnitId> chosen = below.stream()
                .filter(one -> wanted.isEmpty() || wanted.contains(one.unit()) || wanted.contains(one.parent()))
                .map(Branch::unit)
                .toList();
        if (chosen.isEmpty()) throw Refused.at("units", "task.units-missing");
        return chosen;
    }

    /** Points out what the system already has, and what is already being asked for. */
    private void mustBeNew(Place place, Asked asked, List<UnitId> branches) {
        Refusals already = new Refusals();
        for (Asked.Field field : asked.fields())
            for (Known known : Known.values())
                already.when(
                        Likeness.names(
                                field.name(),
                                List.of(show.text("task.known." + known + ".words")
                                        .split(" ", -1))),
                        "anyway",
                        "task.known-already",
                        field.name(),
                        show.text("task.known." + known));
        queries.running(place.scope(), place.home(), branches).stream()
                .filter(other -> Likeness.alike(asked, other))
                .limit(MOST_ALIKE)
                .forEach(other -> already.when(
                        true,
                        "anyway",
                        "task.asked-already",
                        other.unitName(),
                        other.title(),
                        show.day(other.dueOn())));
        already.must();
    }

    /** Closing or withdrawal. */
    @Transactional
    public void move(Viewer viewer, TaskId id, long version, String name, String words) {
        Task old = find(viewer, id);
        Flow.Move<TaskState> move = TaskFlow.TASK.legal(old.state(), name, words);
        TaskPolicy.must(TaskPolicy.mayAnswer(viewer, old));
        if (move.to() == TaskState.WITHDRAWN) news.withdrawn(id);
        tasks.move(id, version, move.to());
        journal.write(Actor.of(viewer), TaskFlow.TASK.action(name), id.ref(), old.unit(), Change.because(words));
    }

    /** Reminds those who have not handed in, at most once a day. */
    @Transactional
    public void remind(Viewer viewer, TaskId id) {
        Task old = find(viewer, id);
        TaskPolicy.must(TaskPolicy.mayAnswer(viewer, old));
        if (old.state() != TaskState.OPEN) throw new Stale();
        LocalDate today = LocalDate.now(clock);
        if (today.equals(old.remindedOn())) return;
        tasks.remind(id, today);
        journal.write(Actor.of(viewer), "task.task.reminder", id.ref(), old.unit(), Change.because(null));
        news.remind(id, today);
    }

    /** Accepts all that was handed in; answers how many. */
    @Transactional
    public int acceptAll(Viewer viewer, TaskId id) {
        Task old = find(viewer, id);
        TaskPolicy.must(TaskPolicy.mayAnswer(viewer, old));
        if (old.state() != TaskState.OPEN) throw new Stale();
        List<Journal.Written> entries = replies.of(Scope.below(old.path()), id).stream()
                .filter(row -> row.state() == ReplyState.SUBMITTED)
                .map(row -> new Journal.Written(row.reply().ref(), new UnitId(row.unitId()), Change.because(null)))
                .toList();
        int accepted = tasks.acceptAll(id).size();
        journal.writeAll(Actor.of(viewer), ReplyId.RECORD + ".acceptance", entries);
        return accepted;
    }

    private Task find(Viewer viewer, TaskId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

package org.zhibu.areas.approach.task.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.ReplyState;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads what branches answer. */
@Repository
public class TaskReplyQueries {

    private final JdbcClient jdbc;

    TaskReplyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One branch of a task. */
    public record Row(
            long homeId,
            long id,
            long unitId,
            String unitName,
            @Nullable String above,
            ReplyState state,
            LocalDate dueOn,
            @Nullable LocalDate wantedUntil,
            @Nullable OffsetDateTime submittedAt,
            @Nullable String submittedBy) {

        public ReplyId reply() {
            return new ReplyId(homeId, id);
        }

        public boolean lateOn(LocalDate today) {
            return state.isOwed() && dueOn.isBefore(today);
        }
    }

    /** The branches of a task inside the scope; those who have not handed in first. */
    public List<Row> of(Scope scope, TaskId id) {
        return jdbc.sql("""
                        select r.home_id, r.id, r.unit_id, u.short_name as unit_name, p.short_name as above, r.state, r.due_on,
                            r.wanted_until, r.submitted_at, r.submitted_by
                        from task.reply r
                        join organization.unit u on u.id = r.unit_id
                        left join organization.unit p on p.id = u.parent_id
                        where r.home_id = :home and r.task_id = :task and u.path_c >= :from and u.path_c < :to
                        order by case r.state when 'SUBMITTED' then 0 when 'WAITING' then 1 when 'DRAFT' then 2
                            when 'RETURNED' then 3 else 4 end, u.path_c
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("task", id.number())
                .query(Row.class)
                .list();
    }

    /** A whole reply but its answers. */
    public record Reply(
            long homeId,
            long id,
            TaskId task,
            UnitId unit,
            String unitName,
            String unitShort,
            String path,
            ReplyState state,
            LocalDate dueOn,
            @Nullable LocalDate wantedUntil,
            @Nullable String wantedReason,
            @Nullable OffsetDateTime submittedAt,
            @Nullable String submittedBy,
            long version) {

        public ReplyId reply() {
            return new ReplyId(homeId, id);
        }
    }

    public Optional<Reply> find(Scope scope, ReplyId id) {
        return jdbc.sql("""
                        select r.home_id, r.id, r.task_id, r.unit_id, u.name as unit_name, u.short_name as unit_short,
                            u.path_c as path, r.state, r.due_on,
                            r.wanted_until, r.wanted_reason, r.submitted_at, r.submitted_by, r.version
                        from task.reply r
                        join organization.unit u on u.id = r.unit_id
                        where r.home_id = :home and r.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new Reply(
                        row.getLong("home_id"),
                        row.getLong("id"),
                        new TaskId(row.getLong("home_id"), row.getLong("task_id")),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        row.getString("unit_short"),
                        row.getString("path"),
                        ReplyState.valueOf(row.getString("state")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("wanted_until", LocalDate.class),
                        row.getString("wanted_reason"),
                        row.getObject("submitted_at", OffsetDateTime.class),
                        row.getString("submitted_by"),
                        row.getLong("version")))
                .optional();
    }

    /** The answers of a task by reply and number of the field. */
    public Map<Long, Map<Integer, String>> answersOf(Scope scope, TaskId id) {
        Map<Long, Map<Integer, String>> answers = new HashMap<>();
        jdbc.sql("""
                        select a.reply_id, a.number, a.value
                        from task.answer a
                        join task.reply r on r.home_id = a.home_id and r.id = a.reply_id
                        join organization.unit u on u.id = r.unit_id
                        where a.home_id = :home and r.task_id = :task and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("task", id.number())
                .query(row -> {
                    answers.computeIfAbsent(row.getLong("reply_id"), reply -> new HashMap<>())
                            .put(row.getInt("number"), row.getString("value"));
                });
        return answers;
    }

    /** The figures kept with what was handed in, by reply. */
    public Map<Long, Map<Known, BigDecimal>> figuresOf(Scope scope, TaskId id) {
        Map<Long, Map<Known, BigDecimal>> figures = new HashMap<>();
        jdbc.sql("""
                        select f.reply_id, f.figure, f.value
                        from task.figure f
                        join task.reply r on r.home_id = f.home_id and r.id = f.reply_id
                        join organization.unit u on u.id = r.unit_id
                        where f.home_id = :home and r.task_id = :task and u.path_c >= :from and u.path_c < :to
                          and r.state in ('SUBMITTED', 'ACCEPTED')
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("task", id.number())
                .query(row -> {
                    figures.computeIfAbsent(row.getLong("reply_id"), reply -> new EnumMap<>(Known.class))
                            .put(Known.valueOf(row.getString("figure")), row.getBigDecimal("value"));
                });
        return figures;
    }

    /** What a branch still owes, or what it handed in and a committee has to look at. */
    public record Open(
            long homeId,
            long id,
            long taskId,
            String title,
            String unitName,
            String taskPath,
            ReplyState state,
            LocalDate dueOn,
            @Nullable LocalDate wantedUntil,
            @Nullable LocalDate remindedOn) {

        public ReplyId reply() {
            return new ReplyId(homeId, id);
        }

        public TaskId task() {
            return new TaskId(homeId, taskId);
        }
    }

    public List<Open> open(Scope scope, long home, Collection<ReplyState> states, int most) {
        return jdbc.sql("""
                        select r.home_id, r.id, r.task_id, t.title, u.short_name as unit_name, c.path_c as task_path, r.state,
                            r.due_on, r.wanted_until, t.reminded_on
                        from task.reply r
                        join task.task t on t.home_id = r.home_id and t.id = r.task_id
                        join organization.unit u on u.id = r.unit_id
                        join organization.unit c on c.id = t.unit_id
                        where r.home_id = :home and u.path_c >= :from and u.path_c < :to and t.state = 'OPEN'
                          and r.state = any(:states)
                        order by r.due_on, r.id
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("states", states.stream().map(ReplyState::name).toArray(String[]::new))
                .param("most", most)
                .query(Open.class)
                .list();
    }

    /** What a reply is called. */
    public record Title(long homeId, long id, String title) {

        public ReplyId reply() {
            return new ReplyId(homeId, id);
        }
    }

    public List<Title> titlesOf(Scope scope, Collection<RecordRef> replies) {
        if (replies.isEmpty()) return List.of();
        return jdbc.sql("""
                        select r.home_id, r.id, t.title
                        from task.reply r
                        join task.task t on t.home_id = r.home_id and t.id = r.task_id
                        join organization.unit u on u.id = r.unit_id
                        where r.home_id = any(:homes) and r.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", replies.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", replies.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }
}

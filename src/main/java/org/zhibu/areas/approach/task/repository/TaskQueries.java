package org.zhibu.areas.approach.task.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.task.FieldKind;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.TaskState;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;
import org.zhibu.shared.ui.Chart;

/** Reads tasks: those that ask a branch inside the scope, with how its branches stand. */
@Repository
public class TaskQueries {

    private final JdbcClient jdbc;

    TaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list; the counts are of the branches inside the scope. */
    public record Row(
            long homeId,
            long id,
            String title,
            String unitName,
            LocalDate dueOn,
            TaskState state,
            long asked,
            long accepted,
            long submitted,
            long begun,
            long late,
            long firstReply) {

        public TaskId task() {
            return new TaskId(homeId, id);
        }

        public ReplyId reply() {
            return new ReplyId(homeId, firstReply);
        }

        /** The shares of a bar: accepted, handed in, owed, overdue. */
        public List<Chart.Part> shares() {
            return List.of(
                    new Chart.Part("", accepted, 1),
                    new Chart.Part("", submitted, 2),
                    new Chart.Part("", asked - accepted - submitted - late, 3),
                    new Chart.Part("", late, 4));
        }

        /** Neither handed in nor begun. */
        public long quiet() {
            return asked - accepted - submitted - begun;
        }
    }

    private static final String ROW = """
            select t.home_id, t.id, t.title, c.short_name as unit_name, t.due_on, t.state, r.asked, r.accepted, r.submitted,
                r.begun, r.late, r.first_reply
            """;

    private static final String FROM = """
            from task.task t
            join organization.unit c on c.id = t.unit_id
            join lateral (
                select count(*) as asked, count(*) filter (where r.state = 'ACCEPTED') as accepted,
                    count(*) filter (where r.state = 'SUBMITTED') as submitted,
                    count(*) filter (where r.state in ('DRAFT', 'RETURNED')) as begun,
                    count(*) filter (where t.state = 'OPEN' and r.state in ('WAITING', 'DRAFT', 'RETURNED')
                        and r.due_on < :today) as late,
                    min(r.id) as first_reply
                from task.reply r
                join organization.unit u on u.id = r.unit_id
                where r.home_id = t.home_id and r.task_id = t.id and u.path_c >= :from and u.path_c < :to) r on r.asked > 0
            where t.home_id = :home and (:state = '' or t.state = :state) and t.due_on between :first and :last
              and (kernel.holds(t.title, :words)
                or t.unit_id = any(array(select n.id from organization.unit n where kernel.holds(n.called, :words))))
            """;

    private static final String ORDER = """
            order by case when t.state = 'OPEN' then 0 else 1 end,
                case when t.state = 'OPEN' then t.due_on end, t.due_on desc, t.id desc
            """;

    /** Those that ask a branch inside the scope, the open ones first. */
    public Listed<Row> list(Scope scope, long home, ListAsk ask, LocalDate today) {
        return Listed.of(jdbc, Row.class, ROW, FROM, ORDER)
                .in(scope, home)
                .asked(ask)
                .with("today", today);
    }

    /** The year in figures, of the branches inside the scope. */
    public record Sums(long open, long owed, long late, long submitted, long accepted, long wanting) {}

    public Sums sumsOf(Scope scope, long home, int year, LocalDate today) {
        return jdbc.sql("""
                        select count(distinct t.id) filter (where t.state = 'OPEN') as open,
                            count(*) filter (where t.state = 'OPEN' and r.state in ('WAITING', 'DRAFT', 'RETURNED')) as owed,
                            count(*) filter (where t.state = 'OPEN' and r.state in ('WAITING', 'DRAFT', 'RETURNED')
                                and r.due_on < :today) as late,
                            count(*) filter (where t.state = 'OPEN' and r.state = 'SUBMITTED') as submitted,
                            count(*) filter (where r.state = 'ACCEPTED' and t.due_on between :first and :last) as accepted,
                            count(*) filter (where t.state = 'OPEN' and r.wanted_until is not null) as wanting
                        from task.reply r
                        join task.task t on t.home_id = r.home_id and t.id = r.task_id
                        join organization.unit u on u.id = r.unit_id
                        where r.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and (t.state = 'OPEN' or t.due_on between :first and :last)
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Sums.class)
                .single();
    }

    /** A whole task but its fields and replies. */
    public record Task(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            String path,
            String title,
            String basis,
            String details,
            LocalDate dueOn,
            LocalDate knownFrom,
            LocalDate knownTo,
            TaskState state,
            LocalDate issuedOn,
            OffsetDateTime issuedAt,
            String issuedBy,
            @Nullable LocalDate remindedOn,
            long version) {

        public TaskId task() {
            return new TaskId(homeId, id);
        }
    }

    /** A task issued inside the scope or asking a branch inside it. */
    public Optional<Task> find(Scope scope, TaskId id) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.unit_id as unit, c.short_name as unit_name, c.path_c as path, t.title, t.basis, t.details,
                            t.due_on, t.known_from, t.known_to, t.state, t.issued_on, t.issued_at, t.issued_by, t.reminded_on,
                            t.version
                        from task.task t
                        join organization.unit c on c.id = t.unit_id
                        where t.home_id = :home and t.id = :id
                          and (c.path_c >= :from and c.path_c < :to or exists (
                            select 1 from task.reply r join organization.unit u on u.id = r.unit_id
                            where r.home_id = t.home_id and r.task_id = t.id and u.path_c >= :from and u.path_c < :to))
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new Task(
                        row.getLong("home_id"),
                        row.getLong("id"),
                        new UnitId(row.getLong("unit")),
                        row.getString("unit_name"),
                        row.getString("path"),
                        row.getString("title"),
                        row.getString("basis"),
                        row.getString("details"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("known_from", LocalDate.class),
                        row.getObject("known_to", LocalDate.class),
                        TaskState.valueOf(row.getString("state")),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("issued_at", OffsetDateTime.class),
                        row.getString("issued_by"),
                        row.getObject("reminded_on", LocalDate.class),
                        row.getLong("version")))
                .optional();
    }

    /** One field of a task. */
    public record Field(
            int number,
            String name,
            FieldKind kind,
            @Nullable String choices) {

        public List<String> options() {
            return choices == null ? List.of() : Arrays.asList(choices.split("\n", -1));
        }
    }

    public List<Field> fieldsOf(Scope scope, TaskId id) {
        return jdbc.sql("""
                        select f.number, f.name, f.kind, f.choices
                        from task.field f
                        where f.home_id = :home and f.task_id = :task and exists (
                            select 1 from task.task t
                            join task.reply r on r.home_id = t.home_id and r.task_id = t.id
                            join organization.unit u on u.id = r.unit_id or u.id = t.unit_id
                            where t.home_id = f.home_id and t.id = f.task_id and u.path_c >= :from and u.path_c < :to)
                        order by f.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("task", id.number())
                .query(Field.class)
                .list();
    }

    public List<Known> knownOf(Scope scope, TaskId id) {
        return jdbc
                .sql("""
                        select k.figure
                        from task.known k
                        where k.home_id = :home and k.task_id = :task and exists (
                            select 1 from task.task t
                            join task.reply r on r.home_id = t.home_id and r.task_id = t.id
                            join organization.unit u on u.id = r.unit_id or u.id = t.unit_id
                            where t.home_id = k.home_id and t.id = k.task_id and u.path_c >= :from and u.path_c < :to)
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("task", id.number())
                .query(String.class)
                .list()
                .stream()
                .map(Known::valueOf)
                .sorted()
                .toList();
    }

    /** A branch that can be asked. */
    public record Branch(long id, String name, long aboveId, String above) {

        public UnitId unit() {
            return new UnitId(id);
        }

        public UnitId parent() {
            return new UnitId(aboveId);
        }
    }

    public List<Branch> branchesBelow(Scope scope, long home) {
        return jdbc.sql("""
                        select u.id, u.short_name as name, p.id as above_id, p.short_name as above
                        from organization.unit u
                        join organization.unit p on p.id = u.parent_id
                        where u.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH') and u.dissolved_on is null
                        order by p.path_c, u.path_c
                        """)
                .params(scope.params())
                .param("home", home)
                .query(Branch.class)
                .list();
    }

    /** A task that is still open, with the names of what it asks for. */
    public record Running(long homeId, long id, String title, String unitName, LocalDate dueOn, String fieldNames) {

        public TaskId task() {
            return new TaskId(homeId, id);
        }

        public List<String> names() {
            return Arrays.asList(fieldNames.split("\n", -1));
        }
    }

    /** The newest open tasks that ask one of these branches. */
    public List<Running> running(Scope scope, long home, List<UnitId> branches) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.title, c.short_name as unit_name, t.due_on,
                            string_agg(distinct f.name, chr(10)) as field_names
                        from task.task t
                        join organization.unit c on c.id = t.unit_id
                        join task.field f on f.home_id = t.home_id and f.task_id = t.id
                        where t.home_id = :home and t.state = 'OPEN' and exists (
                            select 1 from task.reply r join organization.unit u on u.id = r.unit_id
                            where r.home_id = t.home_id and r.task_id = t.id and r.unit_id = any(:branches)
                              and u.path_c >= :from and u.path_c < :to)
                        group by t.home_id, t.id, c.id
                        order by t.id desc
                        limit 200
                        """)
                .params(scope.params())
                .param("home", home)
                .param("branches", branches.stream().map(UnitId::number).toArray(Long[]::new))
                .query(Running.class)
                .list();
    }
}

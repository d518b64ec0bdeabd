package org.zhibu.areas.approach.task.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.task.Asked;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.TaskState;
import org.zhibu.areas.foundation.research.MeasureRef;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes tasks with their fields, and the empty replies of the branches that are asked. */
@Repository
public class TaskRepository {

    private final JdbcClient jdbc;
    private final Numbers numbers;

    TaskRepository(JdbcClient jdbc, Numbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** Writes a task and one reply for each branch; the replies stand in the order of the branches. */
    public void insert(TaskId id, UnitId committee, Asked asked, List<UnitId> branches, String by, OffsetDateTime at) {
        LocalDate issuedOn =
                at.atZoneSameInstant(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate();
        jdbc.sql("""
                        insert into task.task (home_id, id, unit_id, title, basis, details, due_on, known_from, known_to, issued_on,
                            issued_at, issued_by)
                        values (:home, :id, :unit, :title, :basis, :details, :dueOn, :from, :to, :on, :at, :by)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", committee.number())
                .param("title", asked.title())
                .param("basis", asked.basis())
                .param("details", asked.details())
                .param("dueOn", asked.dueOn())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("on", issuedOn)
                .param("at", at)
                .param("by", by)
                .update();
        fields(id, asked.fields());
        known(id, asked);
        replies(id, asked.dueOn(), branches);
    }

    /** Remembers the measure of research it carries out. */
    public void carriesOut(TaskId id, MeasureRef measure) {
        jdbc.sql("""
                        update task.task
                        set measure_topic_id = :topic, measure_number = :number
                        where home_id = :home and id = :id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("topic", measure.topic().number())
                .param("number", measure.number())
                .update();
    }

    private void fields(TaskId id, List<Asked.Field> fields) {
        for (int at = 0; at < fields.size(); at++) {
            Asked.Field field = fields.get(at);
            jdbc.sql("""
                            insert into task.field (home_id, task_id, number, name, kind, choices)
                            values (:home, :task, :number, :name, :kind, :choices)
                            """)
                    .param("home", id.home())
                    .param("task", id.number())
                    .param("number", at)
                    .param("name", field.name())
                    .param("kind", field.kind().name())
                    .param("choices", field.choices().isEmpty() ? null : String.join("\n", field.choices()))
                    .update();
        }
    }

    private void known(TaskId id, Asked asked) {
        if (asked.known().isEmpty()) return;
        jdbc.sql("insert into task.known (home_id, task_id, figure) select :home, :task, unnest(:figures)")
                .param("home", id.home())
                .param("task", id.number())
                .param("figures", asked.known().stream().map(Known::name).toArray(String[]::new))
                .update();
    }

    private void replies(TaskId id, LocalDate dueOn, List<UnitId> branches) {
        jdbc.sql("""
                        insert into task.reply (home_id, id, task_id, unit_id, due_on)
                        select :home, n.id, :task, n.unit_id, :dueOn
                        from unnest(:ids, :units) as n (id, unit_id)
                        """)
                .param("home", id.home())
                .param("task", id.number())
                .param("dueOn", dueOn)
                .param("ids", branches.stream().map(branch -> numbers.next()).toArray(Long[]::new))
                .param("units", branches.stream().map(UnitId::number).toArray(Long[]::new))
                .update();
    }

    public void move(TaskId id, long version, TaskState to) {
        int updated = jdbc.sql("""
                        update task.task set state = :state, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .update();
        if (updated == 0) throw new Stale();
    }

    public void remind(TaskId id, LocalDate today) {
        jdbc.sql("update task.task set reminded_on = :today where home_id = :home and id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .param("today", today)
                .update();
    }

    /** Accepts all that was handed in; answers the branches. */
    public List<UnitId> acceptAll(TaskId id) {
        return jdbc.sql("""
                        update task.reply set state = 'ACCEPTED', version = version + 1
                        where home_id = :home and task_id = :task and state = 'SUBMITTED'
                        returning unit_id
                        """).param("home", id.home()).param("task", id.number()).query(Long.class).list().stream()
                .map(UnitId::new)
                .collect(Collectors.toList());
    }
}

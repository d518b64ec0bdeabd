package org.zhibu.areas.approach.task.repository;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.shared.kernel.UnitId;

/** Reads who has not handed in, to tell them. For jobs: no viewer, no scope. */
@Repository
public class OwedReplies {

    private final JdbcClient jdbc;

    OwedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A branch that has not handed in. */
    public record Owed(long homeId, long id, long unitId, String title, LocalDate dueOn) {

        public ReplyId reply() {
            return new ReplyId(homeId, id);
        }

        public UnitId unit() {
            return new UnitId(unitId);
        }
    }

    /** The homes in which tasks are open. */
    public List<Long> homes() {
        return jdbc.sql("select distinct home_id from task.task where state = 'OPEN'")
                .query(Long.class)
                .list();
    }

    /** Those who have not handed in what is due on a day. */
    public List<Owed> dueOn(long home, LocalDate day) {
        return owed(home, 0, day);
    }

    /** Those who have not handed in an open task. */
    public List<Owed> of(TaskId task) {
        return owed(task.home(), task.number(), null);
    }

    private List<Owed> owed(long home, long task, @Nullable LocalDate day) {
        return jdbc.sql("""
                        select r.home_id, r.id, r.unit_id, t.title, r.due_on
                        from task.reply r
                        join task.task t on t.home_id = r.home_id and t.id = r.task_id
                        where r.home_id = :home and t.state = 'OPEN' and r.state in ('WAITING', 'DRAFT', 'RETURNED')
                          and (:task = 0 or r.task_id = :task) and (cast(:day as date) is null or r.due_on = :day)
                        """)
                .param("home", home)
                .param("task", task)
                .param("day", day)
                .query(Owed.class)
                .list();
    }
}

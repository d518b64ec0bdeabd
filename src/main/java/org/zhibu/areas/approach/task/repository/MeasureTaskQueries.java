package org.zhibu.areas.approach.task.repository;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.TaskState;
import org.zhibu.areas.foundation.research.MeasureRef;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.Scope;

/** Reads which measures of research tasks carry out. */
@Repository
public class MeasureTaskQueries {

    private final JdbcClient jdbc;

    MeasureTaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task with the number of its measure. */
    public record Carrying(long homeId, long id, int measure, String title, TaskState state, String path) {

        public TaskId task() {
            return new TaskId(homeId, id);
        }
    }

    /** The tasks made of the measures of a topic. */
    public List<Carrying> of(Scope scope, TopicId topic) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.measure_number as measure, t.title, t.state, u.path_c as path
                        from task.task t
                        join organization.unit u on u.id = t.unit_id
                        where t.home_id = :home and t.measure_topic_id = :topic and t.state <> 'WITHDRAWN'
                          and u.path_c >= :from and u.path_c < :to
                        order by t.id
                        """)
                .params(scope.params())
                .param("home", topic.home())
                .param("topic", topic.number())
                .query(Carrying.class)
                .list();
    }

    /** The measure a task carries out, for those who read the committee that issued it. */
    public Optional<MeasureRef> measureOf(Scope scope, TaskId id) {
        return jdbc.sql("""
                        select t.measure_topic_id, t.measure_number
                        from task.task t
                        join organization.unit u on u.id = t.unit_id
                        where t.home_id = :home and t.id = :id and t.measure_topic_id is not null
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new MeasureRef(
                        new TopicId(id.home(), row.getLong("measure_topic_id")), row.getInt("measure_number")))
                .optional();
    }
}

package org.zhibu.areas.approach.project.repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** Links of projects: what they are called, the measure of a research they were born of, and what came of one. */
@Repository
public class ProjectOriginQueries {

    private final JdbcClient jdbc;

    ProjectOriginQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a project is called. */
    public record Title(long homeId, long id, String title) {

        public ProjectId project() {
            return new ProjectId(homeId, id);
        }
    }

    public List<Title> titlesOf(Scope scope, Collection<RecordRef> projects) {
        if (projects.isEmpty()) return List.of();
        return jdbc.sql("""
                        select p.home_id, p.id, p.title
                        from project.project p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = any(:homes) and p.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param(
                        "homes",
                        projects.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", projects.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }

    /** A topic of research, and the measure of it where one is named. */
    public record Origin(
            long homeId,
            long id,
            String title,
            @Nullable Integer number,
            @Nullable String what,
            String path) {

        public TopicId topic() {
            return new TopicId(homeId, id);
        }

        public String href() {
            return number == null ? topic().href() : topic().href() + "/measures/" + number;
        }

        /** The measure in its words, else the topic. */
        public String words() {
            return what == null ? title : what;
        }
    }

    public Optional<Origin> origin(Scope scope, TopicId topic, @Nullable Integer measure) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.title, m.number, m.what, u.path_c as path
                        from research.topic t
                        join organization.unit u on u.id = t.unit_id
                        left join research.measure m on m.home_id = t.home_id and m.topic_id = t.id and m.number = :measure
                        where t.home_id = :home and t.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", topic.home())
                .param("id", topic.number())
                .param("measure", measure)
                .query(Origin.class)
                .optional();
    }

    /** What a project of the scope was born of, also where a committee above did the research. */
    public Optional<Origin> originOf(Scope scope, ProjectId project) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.title, m.number, m.what, o.path_c as path
                        from project.project p
                        join organization.unit u on u.id = p.unit_id
                        join research.topic t on t.home_id = p.origin_home_id and t.id = p.origin_topic_id
                        join organization.unit o on o.id = t.unit_id
                        left join research.measure m on m.home_id = t.home_id and m.topic_id = t.id and m.number = p.origin_measure
                        where p.home_id = :home and p.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", project.home())
                .param("id", project.number())
                .query(Origin.class)
                .optional();
    }

    /** A project that a measure of research became. */
    public record Born(long homeId, long id, int measure, String title, ProjectState state, String path) {

        public ProjectId project() {
            return new ProjectId(homeId, id);
        }
    }

    /** The projects the measures of a topic became, inside the home of the topic. */
    public List<Born> bornOf(Scope scope, TopicId topic) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.origin_measure as measure, p.title, p.state, u.path_c as path
                        from project.project p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and p.origin_home_id = :home and p.origin_topic_id = :id
                          and p.origin_measure is not null and u.path_c >= :from and u.path_c < :to
                        order by p.id
                        """)
                .params(scope.params())
                .param("home", topic.home())
                .param("id", topic.number())
                .query(Born.class)
                .list();
    }
}

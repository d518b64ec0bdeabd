package org.zhibu.areas.foundation.research.repository;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.research.FindingKind;
import org.zhibu.areas.foundation.research.MeasureState;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads the visits, findings and measures of topics, and the logged activities that can be visits. */
@Repository
public class PartQueries {

    private final JdbcClient jdbc;

    PartQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One visit. */
    public record Visit(
            long homeId,
            int number,
            LocalDate heldOn,
            String place,
            String people,
            String notes,
            @Nullable Long activityId,
            @Nullable String activityTitle) {

        public @Nullable String activityHref() {
            return activityId == null ? null : "/life/activities/" + new ActivityId(homeId, activityId);
        }
    }

    public List<Visit> visitsOf(Scope scope, TopicId id) {
        return jdbc.sql("""
                        select v.home_id, v.number, v.held_on, v.place, v.people, v.notes, v.activity_id, a.title as activity_title
                        from research.visit v
                        join research.topic t on t.home_id = v.home_id and t.id = v.topic_id
                        join organization.unit u on u.id = t.unit_id
                        left join life.activity a on a.home_id = v.home_id and a.id = v.activity_id
                        where v.home_id = :home and v.topic_id = :id and u.path_c >= :from and u.path_c < :to
                        order by v.held_on, v.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Visit.class)
                .list();
    }

    /** One finding; {@code measures} follow from it. */
    public record Finding(
            int number,
            FindingKind kind,
            String text,
            @Nullable Integer visitNumber,
            @Nullable LocalDate heldOn,
            @Nullable String place,
            long measures) {}

    public List<Finding> findingsOf(Scope scope, TopicId id) {
        return jdbc.sql("""
                        select f.number, f.kind, f.text, f.visit_number, v.held_on, v.place,
                            (select count(*) from research.measure m
                             where m.home_id = f.home_id and m.topic_id = f.topic_id and m.finding_number = f.number) as measures
                        from research.finding f
                        join research.topic t on t.home_id = f.home_id and t.id = f.topic_id
                        join organization.unit u on u.id = t.unit_id
                        left join research.visit v on v.home_id = f.home_id and v.topic_id = f.topic_id and v.number = f.visit_number
                        where f.home_id = :home and f.topic_id = :id and u.path_c >= :from and u.path_c < :to
                        order by f.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Finding.class)
                .list();
    }

    /** One measure with the finding it answers. */
    public record Measure(
            int number,
            @Nullable Integer findingNumber,
            @Nullable String finding,
            String what,
            String owner,
            LocalDate dueOn,
            MeasureState state,
            @Nullable LocalDate endedOn,
            @Nullable String result) {

        public boolean late(LocalDate today) {
            return state == MeasureState.OPEN && dueOn.isBefore(today);
        }
    }

    public List<Measure> measuresOf(Scope scope, TopicId id) {
        return jdbc.sql("""
                        select m.number, m.finding_number, f.text as finding, m.what, m.owner, m.due_on, m.state, m.ended_on, m.result
                        from research.measure m
                        join research.topic t on t.home_id = m.home_id and t.id = m.topic_id
                        join organization.unit u on u.id = t.unit_id
                        left join research.finding f on f.home_id = m.home_id and f.topic_id = m.topic_id and f.number = m.finding_number
                        where m.home_id = :home and m.topic_id = :id and u.path_c >= :from and u.path_c < :to
                        order by m.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Measure.class)
                .list();
    }

    /** A measure that is due, with its topic. */
    public record Due(
            long homeId, long topicId, int number, String what, String owner, LocalDate dueOn, MeasureState state) {

        public String href() {
            return new TopicId(homeId, topicId).href() + "/measures/" + number;
        }

        public boolean late(LocalDate today) {
            return state == MeasureState.OPEN && dueOn.isBefore(today);
        }
    }

    private static final String DUE = """
            select m.home_id, m.topic_id, m.number, m.what, m.owner, m.due_on, m.state
            from research.measure m
            join research.topic t on t.home_id = m.home_id and t.id = m.topic_id
            join organization.unit u on u.id = t.unit_id
            where m.home_id = :home and t.unit_id = :unit and u.path_c >= :from and u.path_c < :to
            """;

    /** The open measures of one organisation due up to a day, the oldest first. */
    public List<Due> due(Scope scope, long home, UnitId unit, LocalDate upTo) {
        return jdbc.sql(DUE + """
                          and m.state = 'OPEN' and m.due_on <= :last
                        order by m.due_on, m.topic_id, m.number
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("last", upTo)
                .query(Due.class)
                .list();
    }

    /** The measures of one organisation due in a year. */
    public List<Due> dueIn(Scope scope, long home, UnitId unit, int year) {
        return jdbc.sql(DUE + """
                          and m.due_on between :first and :last
                        order by m.due_on, m.topic_id, m.number
                        limit 100
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Due.class)
                .list();
    }

    /** A logged activity that can be a visit. */
    public record Logged(
            long homeId,
            long id,
            String title,
            LocalDate heldOn,
            @Nullable String place) {

        public ActivityId activity() {
            return new ActivityId(homeId, id);
        }
    }

    /** The research activities of an organisation that no topic names yet, the latest first. */
    public List<Logged> loggedOf(Scope scope, long home, UnitId unit) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.title, a.held_on, a.place
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.unit_id = :unit and u.path_c >= :from and u.path_c < :to
                          and a.kind = 'RESEARCH' and a.state = 'RECORDED'
                          and not exists (select 1 from research.visit v where v.home_id = :home and v.activity_id = a.id)
                        order by a.held_on desc, a.id desc
                        limit 30
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .query(Logged.class)
                .list();
    }
}

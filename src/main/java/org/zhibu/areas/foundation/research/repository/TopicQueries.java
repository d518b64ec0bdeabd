package org.zhibu.areas.foundation.research.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.areas.foundation.research.TopicState;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads topics of research. */
@Repository
public class TopicQueries {

    private static final String FROM = """
            from research.topic t
            join organization.unit u on u.id = t.unit_id
            where t.home_id = :home and u.path_c >= :from and u.path_c < :to
              and (:state = '' or t.state = :state)
              and t.due_on between :first and :last
              and (kernel.holds(t.title || ' ' || t.question, :words)
                or t.unit_id = any(array(select n.id from organization.unit n where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    TopicQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list. */
    public record Row(
            long homeId,
            long id,
            String title,
            String unitName,
            LocalDate dueOn,
            TopicState state,
            long visits,
            long findings,
            long measures,
            long carriedOut) {

        public TopicId topic() {
            return new TopicId(homeId, id);
        }
    }

    private static final String ROW = """
            select t.home_id, t.id, t.title, u.short_name as unit_name, t.due_on, t.state,
                (select count(*) from research.visit v where v.home_id = t.home_id and v.topic_id = t.id) as visits,
                (select count(*) from research.finding f where f.home_id = t.home_id and f.topic_id = t.id) as findings,
                (select count(*) from research.measure m where m.home_id = t.home_id and m.topic_id = t.id and m.state <> 'DROPPED') as measures,
                (select count(*) from research.measure m where m.home_id = t.home_id and m.topic_id = t.id and m.state = 'DONE') as carried_out
            """;

    public Listed<Row> list(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, Row.class, ROW, FROM, "order by t.due_on desc, t.id desc")
                .in(scope, home)
                .asked(ask);
    }

    /** A whole topic but its visits, findings and measures. */
    public record Topic(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            String unitShort,
            UnitKind unitKind,
            String path,
            String title,
            String question,
            String people,
            String places,
            LocalDate dueOn,
            TopicState state,
            @Nullable String conclusion,
            @Nullable LocalDate concludedOn,
            @Nullable String result,
            String createdBy,
            OffsetDateTime createdAt,
            long version) {

        public TopicId topic() {
            return new TopicId(homeId, id);
        }
    }

    public Optional<Topic> find(Scope scope, TopicId id) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.unit_id, u.name as unit_name, u.short_name as unit_short,
                            u.kind, u.path_c, t.title, t.question, t.people, t.places,
                            t.due_on, t.state, t.conclusion, t.concluded_on, t.result, t.created_by, t.created_at, t.version
                        from research.topic t
                        join organization.unit u on u.id = t.unit_id
                        where t.home_id = :home and t.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new Topic(
                        row.getLong("home_id"),
                        row.getLong("id"),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        row.getString("unit_short"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("path_c"),
                        row.getString("title"),
                        row.getString("question"),
                        row.getString("people"),
                        row.getString("places"),
                        row.getObject("due_on", LocalDate.class),
                        TopicState.valueOf(row.getString("state")),
                        row.getString("conclusion"),
                        row.getObject("concluded_on", LocalDate.class),
                        row.getString("result"),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getLong("version")))
                .optional();
    }

    /** What a topic is called. */
    public record Title(long homeId, long id, String title) {

        public TopicId topic() {
            return new TopicId(homeId, id);
        }
    }

    /** What topics are called, for records that only know their numbers. */
    public List<Title> titlesOf(Scope scope, Collection<RecordRef> topics) {
        if (topics.isEmpty()) return List.of();
        return jdbc.sql("""
                        select t.home_id, t.id, t.title
                        from research.topic t
                        join organization.unit u on u.id = t.unit_id
                        where t.home_id = any(:homes) and t.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", topics.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", topics.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }

    /** The topics of one organisation still to be concluded by a day, the oldest first. */
    public List<Row> due(Scope scope, long home, UnitId unit, LocalDate upTo) {
        return jdbc.sql("""
                        select t.home_id, t.id, t.title, u.short_name as unit_name, t.due_on, t.state, 0 as visits, 0 as findings,
                            0 as measures, 0 as carried_out
                        from research.topic t
                        join organization.unit u on u.id = t.unit_id
                        where t.home_id = :home and t.unit_id = :unit and u.path_c >= :from and u.path_c < :to
                          and t.state in ('PLANNED', 'UNDER_WAY') and t.due_on <= :last
                        order by t.due_on, t.id
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("last", upTo)
                .query(Row.class)
                .list();
    }

    /** Topics and measures of a year in figures. */
    public record Sums(
            long topics, long open, long late, long measures, long carriedOut, long openMeasures, long lateMeasures) {}

    public Sums sumsOf(Scope scope, long home, int year, LocalDate today) {
        return jdbc.sql("""
                        with seen as (
                            select t.home_id, t.id, t.state, t.due_on
                            from research.topic t
                            join organization.unit u on u.id = t.unit_id
                            where t.home_id = :home and u.path_c >= :from and u.path_c < :to
                              and t.due_on between :first and :last
                        )
                        select (select count(*) from seen) as topics,
                            (select count(*) from seen where state in ('PLANNED', 'UNDER_WAY')) as open,
                            (select count(*) from seen where state in ('PLANNED', 'UNDER_WAY') and due_on < :today) as late,
                            count(*) filter (where m.state <> 'DROPPED') as measures,
                            count(*) filter (where m.state = 'DONE') as carried_out,
                            count(*) filter (where m.state = 'OPEN') as open_measures,
                            count(*) filter (where m.state = 'OPEN' and m.due_on < :today) as late_measures
                        from research.measure m
                        join seen on seen.home_id = m.home_id and seen.id = m.topic_id
                        where m.home_id = :home
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Sums.class)
                .single();
    }
}

package org.zhibu.areas.foundation.exemplar.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.exemplar.PracticeId;
import org.zhibu.areas.foundation.exemplar.PracticeState;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/**
 * Reads practices. Whoever reads inside a scope reads the practices of that subtree, those published by anybody of the
 * same home, and those a branch of the subtree borrowed.
 */
@Repository
public class PracticeQueries {

    private static final String READABLE = """
              and (u.path_c >= :from and u.path_c < :to
                or p.state = 'PUBLISHED' and exists (
                    select 1 from organization.unit mine
                    where mine.home_id = p.home_id and mine.path_c >= :from and mine.path_c < :to)
                or exists (
                    select 1 from exemplar.borrowing mine
                    join organization.unit borrower on borrower.id = mine.unit_id
                    where mine.home_id = p.home_id and mine.practice_id = p.id
                      and borrower.path_c >= :from and borrower.path_c < :to))
            """;

    private static final String FROM = """
            from exemplar.practice p
            join organization.unit u on u.id = p.unit_id
            where p.home_id = :home
            """ + READABLE + """
              and (:state = '' or p.state = :state)
              and coalesce(p.published_on, p.proposed_on) between :first and :last
              and (kernel.holds(p.title || ' ' || p.what, :words)
                or p.unit_id = any(array(select n.id from organization.unit n where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    PracticeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list. */
    public record Row(
            long homeId,
            long id,
            String title,
            String what,
            String unitName,
            String path,
            PracticeState state,
            LocalDate proposedOn,
            @Nullable LocalDate publishedOn,
            boolean researched,
            long borrowed,
            long reported) {

        public PracticeId practice() {
            return new PracticeId(homeId, id);
        }
    }

    private static final String ROW = """
            select p.home_id, p.id, p.title, p.what, u.short_name as unit_name, u.path_c as path, p.state, p.proposed_on,
                p.published_on, p.topic_id is not null as researched,
                (select count(*) from exemplar.borrowing b where b.home_id = p.home_id and b.practice_id = p.id and b.state <> 'DROPPED') as borrowed,
                (select count(*) from exemplar.borrowing b where b.home_id = p.home_id and b.practice_id = p.id and b.state = 'REPORTED') as reported
            """;

    public Listed<Row> list(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, Row.class, ROW, FROM, "order by coalesce(p.published_on, p.proposed_on) desc, p.id desc")
                .in(scope, home)
                .asked(ask);
    }

    /** A whole practice. */
    public record Practice(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            String unitShort,
            UnitKind unitKind,
            String path,
            String title,
            String what,
            String how,
            String cost,
            String effect,
            String evidence,
            @Nullable TopicId topic,
            PracticeState state,
            LocalDate proposedOn,
            @Nullable LocalDate publishedOn,
            String createdBy,
            OffsetDateTime createdAt,
            long version) {

        public PracticeId practice() {
            return new PracticeId(homeId, id);
        }
    }

    public Optional<Practice> find(Scope scope, PracticeId id) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.unit_id, u.name as unit_name, u.short_name as unit_short,
                            u.kind, u.path_c, p.title, p.what, p.how, p.cost,
                            p.effect, p.evidence, p.topic_id, p.state, p.proposed_on, p.published_on, p.created_by, p.created_at,
                            p.version
                        from exemplar.practice p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and p.id = :id
                        """ + READABLE)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> new Practice(
                        row.getLong("home_id"),
                        row.getLong("id"),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        row.getString("unit_short"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("path_c"),
                        row.getString("title"),
                        row.getString("what"),
                        row.getString("how"),
                        row.getString("cost"),
                        row.getString("effect"),
                        row.getString("evidence"),
                        row.getObject("topic_id") == null
                                ? null
                                : new TopicId(row.getLong("home_id"), row.getLong("topic_id")),
                        PracticeState.valueOf(row.getString("state")),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getLong("version")))
                .optional();
    }

    /** The practices that came of a topic, as far as they can be read. */
    public List<Row> ofTopic(Scope scope, TopicId topic) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.title, p.what, u.short_name as unit_name, u.path_c as path, p.state, p.proposed_on,
                            p.published_on, true as researched, 0 as borrowed, 0 as reported
                        from exemplar.practice p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and p.topic_id = :topic and p.state <> 'WITHDRAWN'
                        """ + READABLE + """
                        order by p.id
                        """)
                .params(scope.params())
                .param("home", topic.home())
                .param("topic", topic.number())
                .query(Row.class)
                .list();
    }

    /** What a practice is called. */
    public record Title(long homeId, long id, String title) {

        public PracticeId practice() {
            return new PracticeId(homeId, id);
        }
    }

    /** What practices are called, for records that only know their numbers. */
    public List<Title> titlesOf(Scope scope, Collection<RecordRef> practices) {
        if (practices.isEmpty()) return List.of();
        return jdbc.sql("""
                        select p.home_id, p.id, p.title
                        from exemplar.practice p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = any(:homes) and p.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param(
                        "homes",
                        practices.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", practices.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }
}

package org.zhibu.areas.methods.publicity.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.ArticleState;
import org.zhibu.areas.methods.publicity.Audience;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.Listed;

/** Reads articles as those who write and check them see them. */
@Repository
public class ArticleQueries {

    private static final String ROWS = """
            select a.home_id, a.id, a.unit_id, a.title, u.short_name as unit_name, a.audience, t.short_name as to_name, a.state, a.changed_at,
                s.number as standing, s.visible_from
            """;

    private static final String ASKED = """
            from publicity.article a
            join organization.unit u on u.id = a.unit_id
            left join organization.unit t on t.id = a.to_unit_id
            left join lateral (
                select e.number, e.visible_from
                from publicity.edition e
                where e.home_id = a.home_id and e.article_id = a.id and e.withdrawn_at is null
                order by e.number desc
                limit 1) s on true
            where a.home_id = :home and u.path_c >= :from and u.path_c < :to
              and (:state = '' or a.state = :state)
              and (:checks = '' or (a.audience = 'BRANCH') = (:checks = 'BRANCH'))
              and (:period = '' or s.visible_from >= :first and s.visible_from < :next)
              and (kernel.holds(a.title || ' ' || a.words, :words)
                or a.unit_id = any(array(select n.id from organization.unit n
                    where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    ArticleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of the list.
     *
     * @param standing number of the edition that stands, null for none
     */
    public record Row(
            long homeId,
            long id,
            long unitId,
            String title,
            String unitName,
            Audience audience,
            @Nullable String toName,
            ArticleState state,
            OffsetDateTime changedAt,
            @Nullable Integer standing,
            @Nullable OffsetDateTime visibleFrom) {

        public ArticleId article() {
            return new ArticleId(homeId, id);
        }
    }

    /** The latest first. */
    public Listed<Row> list(Scope scope, long home, ArticleAsk ask) {
        return Listed.of(jdbc, Row.class, ROWS, ASKED, "order by a.changed_at desc, a.id desc")
                .in(scope, home)
                .asked(ask)
                .with("checks", ask.checks())
                .with("period", ask.getPeriod())
                .with("first", ask.firstMoment())
                .with("next", ask.nextMoment());
    }

    /**
     * A whole article.
     *
     * @param toUnit whose people read it, null for everyone
     * @param standing number of the edition that stands, null for none
     * @param visibleFrom when that one can be read
     */
    public record Article(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            String unitShort,
            UnitKind unitKind,
            String path,
            String title,
            String body,
            Audience audience,
            @Nullable UnitId toUnit,
            @Nullable String toName,
            @Nullable String toPath,
            @Nullable OffsetDateTime wishedAt,
            @Nullable Long activity,
            ArticleState state,
            int lastEdition,
            int lastPicture,
            String createdBy,
            OffsetDateTime createdAt,
            long version,
            @Nullable Integer standing,
            @Nullable OffsetDateTime visibleFrom) {

        public ArticleId article() {
            return new ArticleId(homeId, id);
        }

        /** The path of the organisation whose committee answers for it: the first of the tree where everyone is meant. */
        public String answersFor() {
            return toPath != null ? toPath : path.substring(0, path.indexOf('.') + 1);
        }
    }

    private static final String WHOLE = """
            select a.*, u.name as unit_name, u.short_name as unit_short,
                u.kind as unit_kind, u.path_c as path, t.short_name as to_name, t.path_c as to_path,
                s.number as standing, s.visible_from
            from publicity.article a
            join organization.unit u on u.id = a.unit_id
            left join organization.unit t on t.id = a.to_unit_id
            left join lateral (
                select e.number, e.visible_from
                from publicity.edition e
                where e.home_id = a.home_id and e.article_id = a.id and e.withdrawn_at is null
                order by e.number desc
                limit 1) s on true
            where a.home_id = :home and u.path_c >= :from and u.path_c < :to
            """;

    public Optional<Article> find(Scope scope, ArticleId id) {
        return jdbc.sql(WHOLE + " and a.id = :id")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(ArticleQueries::article)
                .optional();
    }

    /** What was made of a logged activity. */
    public Optional<Article> ofActivity(Scope scope, RecordRef activity) {
        return jdbc.sql(WHOLE + " and a.activity_id = :id")
                .params(scope.params())
                .param("home", activity.home())
                .param("id", activity.number())
                .query(ArticleQueries::article)
                .optional();
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        return new Article(
                row.getLong("home_id"),
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("unit_short"),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("path"),
                row.getString("title"),
                row.getString("body"),
                Audience.valueOf(row.getString("audience")),
                receiver(row),
                row.getString("to_name"),
                row.getString("to_path"),
                row.getObject("wished_at", OffsetDateTime.class),
                (Long) row.getObject("activity_id"),
                ArticleState.valueOf(row.getString("state")),
                row.getInt("last_edition"),
                row.getInt("last_picture"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getLong("version"),
                (Integer) row.getObject("standing"),
                row.getObject("visible_from", OffsetDateTime.class));
    }

    /** The organisation below which it is read, null for other readers. */
    private static @Nullable UnitId receiver(ResultSet row) throws SQLException {
        Long unit = row.getObject("to_unit_id", Long.class);
        return unit == null ? null : new UnitId(unit);
    }

    /** What articles are called, for records that only know their numbers. */
    public List<Row> named(Scope scope, Collection<RecordRef> articles) {
        if (articles.isEmpty()) return List.of();
        return jdbc.sql("""
                        select a.home_id, a.id, a.unit_id, a.title, u.short_name as unit_name, a.audience, null::text as to_name,
                            a.state, a.changed_at, null::integer as standing, null::timestamptz as visible_from
                        from publicity.article a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = any(:homes) and a.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param(
                        "homes",
                        articles.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", articles.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Row.class)
                .list();
    }

    /** What was held of a kind up to a day and has no article yet, the latest first. */
    public List<ActivityId> untold(Scope scope, long home, String kind, LocalDate upTo) {
        return jdbc
                .sql("""
                        select l.id
                        from life.activity l
                        join organization.unit u on u.id = l.unit_id
                        where l.home_id = :home and l.kind = :kind and l.state = 'RECORDED' and l.held_on <= :last
                          and u.path_c >= :from and u.path_c < :to
                          and not exists (
                            select 1 from publicity.article a where a.home_id = l.home_id and a.activity_id = l.id)
                        order by l.held_on desc, l.id desc
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .param("kind", kind)
                .param("last", upTo)
                .query(Long.class)
                .stream()
                .map(number -> new ActivityId(home, number))
                .toList();
    }

    /** The year in figures. */
    public record Sums(long drafts, long returned, long waiting, long scheduled, long published) {}

    public Sums sumsOf(Scope scope, long home, OffsetDateTime yearStart, OffsetDateTime now) {
        return jdbc.sql("""
                        select count(*) filter (where a.state = 'DRAFT') as drafts,
                            count(*) filter (where a.state = 'RETURNED') as returned,
                            count(*) filter (where a.state = 'SUBMITTED') as waiting,
                            count(*) filter (where s.first_seen > :now) as scheduled,
                            count(*) filter (where s.first_seen >= :start and s.first_seen <= :now) as published
                        from publicity.article a
                        join organization.unit u on u.id = a.unit_id
                        left join lateral (
                            select min(e.visible_from) as first_seen
                            from publicity.edition e
                            where e.home_id = a.home_id and e.article_id = a.id and e.withdrawn_at is null) s on true
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("start", yearStart)
                .param("now", now)
                .query(Sums.class)
                .single();
    }
}

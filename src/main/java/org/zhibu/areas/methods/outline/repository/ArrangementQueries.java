package org.zhibu.areas.methods.outline.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.areas.methods.outline.Arranged;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.ArrangementState;
import org.zhibu.areas.methods.outline.Origin;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads what branches arranged, and the year in figures. */
@Repository
public class ArrangementQueries {

    private static final String FIELDS = """
            select a.*, u.short_name as unit_name, u.kind as unit_kind, u.path_c as path, l.held_on
            """;

    private static final String JOINED = """
            from outline.arrangement a
            join organization.unit u on u.id = a.unit_id
            left join life.activity l on l.home_id = a.home_id and l.id = a.activity_id
            where a.home_id = :home and u.path_c >= :from and u.path_c < :to
            """;

    private static final String ASKED = JOINED + """
              and (:state = '' or a.state = :state)
              and a.planned_on between :first and :last
              and (kernel.holds(a.title, :words)
                or a.unit_id = any(array(select n.id from organization.unit n
                    where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    ArrangementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a branch wrote afterwards. */
    public record Word(String worked, String improve, LocalDate toldOn, String toldBy) {}

    /** An arranged activity with what came of it. */
    public record Arrangement(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            UnitKind unitKind,
            String path,
            @Nullable Origin origin,
            Arranged content,
            ArrangementState state,
            @Nullable ActivityId activity,
            @Nullable LocalDate heldOn,
            @Nullable String droppedWhy,
            @Nullable Word word,
            LocalDate madeOn,
            String madeBy,
            long version) {

        public ArrangementId arrangement() {
            return new ArrangementId(homeId, id);
        }

        public Place place() {
            return new Place(unit, homeId, unitName, unitKind, path, "");
        }

        public boolean late(LocalDate today) {
            return state == ArrangementState.PLANNED && content.on().isBefore(today);
        }

        /** Taken from an outline and carried out, and nobody has written yet how it went. */
        public boolean wordMissing() {
            return state == ArrangementState.DONE && origin != null && word == null;
        }
    }

    private static final String NEXT_FIRST = """
            order by a.state <> 'PLANNED', case when a.state = 'PLANNED' then a.planned_on end, a.planned_on desc, a.id
            """;

    /** What is still planned first, the next on top. */
    public Listed<Arrangement> list(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, (row, number) -> arrangement(row), FIELDS, ASKED, NEXT_FIRST)
                .in(scope, home)
                .asked(ask);
    }

    public Optional<Arrangement> find(Scope scope, ArrangementId id) {
        return jdbc.sql(FIELDS + JOINED + " and a.id = :id")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> arrangement(row))
                .optional();
    }

    /** What waits of one branch up to a day, and what was carried out since another and not written about; oldest first. */
    public List<Arrangement> waiting(Scope scope, long home, UnitId unit, LocalDate upTo, LocalDate since) {
        return jdbc.sql(FIELDS + JOINED + """
                          and a.unit_id = :unit
                          and (a.state = 'PLANNED' and a.planned_on <= :last
                            or a.state = 'DONE' and a.told_on is null and a.origin_title is not null and l.held_on >= :since)
                        order by a.planned_on, a.id
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("last", upTo)
                .param("since", since)
                .query((row, number) -> arrangement(row))
                .list();
    }

    /** What is planned for the items of a plan of study and not carried out yet. */
    public List<Arrangement> ofTheme(Scope scope, PlanId plan) {
        return jdbc.sql(FIELDS + JOINED
                        + " and a.theme_plan_id = :plan and a.state = 'PLANNED' order by a.planned_on, a.id")
                .params(scope.params())
                .param("home", plan.home())
                .param("plan", plan.number())
                .query((row, number) -> arrangement(row))
                .list();
    }

    /** Where an outline was used: any branch of the home, because what they write comes back to it. */
    public List<Arrangement> usesOf(Scope scope, long home, @Nullable OutlineId outline, @Nullable String standard) {
        return jdbc.sql(FIELDS + """
                        from outline.arrangement a
                        join organization.unit u on u.id = a.unit_id
                        left join life.activity l on l.home_id = a.home_id and l.id = a.activity_id
                        where a.home_id = :home and a.state <> 'DROPPED' and (a.outline_id = :outline or a.standard = :standard)
                          and exists (select 1 from organization.unit mine
                            where mine.home_id = a.home_id and mine.path_c >= :from and mine.path_c < :to)
                        order by a.told_on desc nulls last, a.planned_on desc, a.id
                        limit 50
                        """)
                .params(scope.params())
                .param("home", home)
                .param("outline", outline == null ? null : outline.number(), java.sql.Types.BIGINT)
                .param("standard", standard, java.sql.Types.VARCHAR)
                .query((row, number) -> arrangement(row))
                .list();
    }

    /** An activity of the branch or its groups that carried out nothing planned yet. */
    public record Free(long homeId, long id, String kind, String title, LocalDate heldOn) {

        public ActivityId activity() {
            return new ActivityId(homeId, id);
        }
    }

    /** Those since a day, newest first. */
    public List<Free> free(Scope scope, long home, LocalDate since) {
        return jdbc.sql("""
                        select l.home_id, l.id, l.kind, l.title, l.held_on
                        from life.activity l
                        join organization.unit u on u.id = l.unit_id
                        where l.home_id = :home and u.path_c >= :from and u.path_c < :to and l.state = 'RECORDED'
                          and l.kind <> 'TALK' and l.held_on >= :since
                          and not exists (select 1 from outline.arrangement a
                            where a.home_id = l.home_id and a.activity_id = l.id)
                        order by l.held_on desc, l.id desc
                        limit 50
                        """)
                .params(scope.params())
                .param("home", home)
                .param("since", since)
                .query(Free.class)
                .list();
    }

    /** What arranged activities are called, for records that only know their numbers. */
    public List<Arrangement> named(Scope scope, Collection<RecordRef> arrangements) {
        return arrangements.stream()
                .map(one -> find(scope, new ArrangementId(one.home(), one.number())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Arranged activities of a year in figures, and outlines that wait for the committee or are in a library. */
    public record Sums(long planned, long late, long done, long told, long proposed, long library) {}

    public Sums sumsOf(Scope scope, long home, int year, LocalDate today) {
        return jdbc.sql("""
                        with outlines as (
                            select count(*) filter (where o.state = 'PROPOSED') as proposed,
                                count(*) filter (where o.state = 'LIBRARY') as library
                            from outline.outline o
                            join organization.unit u on u.id = o.unit_id
                            where o.home_id = :home and u.path_c >= :from and u.path_c < :to
                        )
                        select count(*) filter (where a.state = 'PLANNED') as planned,
                            count(*) filter (where a.state = 'PLANNED' and a.planned_on < :today) as late,
                            count(*) filter (where a.state = 'DONE') as done,
                            count(*) filter (where a.told_on is not null) as told,
                            (select proposed from outlines) as proposed, (select library from outlines) as library
                        from outline.arrangement a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to and a.planned_on between :first and :last
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Sums.class)
                .single();
    }

    private static Arrangement arrangement(ResultSet row) throws SQLException {
        long home = row.getLong("home_id");
        long activity = row.getLong("activity_id");
        return new Arrangement(
                home,
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("path"),
                origin(row, home),
                content(row, home),
                ArrangementState.valueOf(row.getString("state")),
                activity == 0 ? null : new ActivityId(home, activity),
                row.getObject("held_on", LocalDate.class),
                row.getString("dropped_why"),
                word(row),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_by"),
                row.getLong("version"));
    }

    private static @Nullable Origin origin(ResultSet row, long home) throws SQLException {
        String title = row.getString("origin_title");
        long outline = row.getLong("outline_id");
        return title == null
                ? null
                : new Origin(outline == 0 ? null : new OutlineId(home, outline), row.getString("standard"), title);
    }

    private static Arranged content(ResultSet row, long home) throws SQLException {
        long plan = row.getLong("theme_plan_id");
        return new Arranged(
                row.getString("title"),
                ActivityKind.of(row.getString("kind")),
                row.getObject("planned_on", LocalDate.class),
                row.getBoolean("whole_month"),
                row.getInt("minutes_long"),
                row.getString("place"),
                row.getString("owner"),
                row.getString("agenda"),
                row.getString("preparation"),
                plan == 0 ? null : new Arranged.Topic(new PlanId(home, plan), row.getInt("theme_number")));
    }

    private static @Nullable Word word(ResultSet row) throws SQLException {
        String worked = row.getString("worked");
        return worked == null
                ? null
                : new Word(
                        worked,
                        row.getString("improve"),
                        row.getObject("told_on", LocalDate.class),
                        row.getString("told_by"));
    }
}

package org.zhibu.areas.approach.theme.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.theme.ItemKind;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads plans of study and how far each is. An item is done once a recorded activity stands behind it. */
@Repository("themePlanQueries")
public class PlanQueries {

    private final JdbcClient jdbc;

    PlanQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list. */
    public record Row(
            long homeId,
            long id,
            String unitName,
            int year,
            String title,
            long planned,
            long done,
            long behind,
            boolean summed) {

        public PlanId plan() {
            return new PlanId(homeId, id);
        }
    }

    private static final String ROW = """
            select p.home_id, p.id, u.short_name as unit_name, p.year, p.title, i.planned, i.done, i.behind, p.summary is not null as summed
            """;

    private static final String PLANS = """
            from theme.plan p
            join organization.unit u on u.id = p.unit_id
            left join lateral (
                select count(*) as planned, count(*) filter (where d.done) as done,
                    count(*) filter (where not d.done
                        and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                        and make_date(p.year, i.quarter * 3, 1) + interval '1 month' <= cast(:today as date)) as behind
                from theme.item i
                left join lateral (select exists (
                    select 1 from theme.link l join life.activity a on a.home_id = l.home_id and a.id = l.activity_id
                    where l.home_id = i.home_id and l.plan_id = i.plan_id and l.number = i.number
                      and a.state = 'RECORDED') as done) d on true
                where i.home_id = p.home_id and i.plan_id = p.id) i on true
            where p.home_id = :home and u.path_c >= :from and u.path_c < :to and p.year = :year
              and (kernel.holds(p.title, :words)
                or p.unit_id = any(array(select n.id from organization.unit n where kernel.holds(n.called, :words))))
            """;

    /** The plans of a year, {@code behind} are items of past quarters not done. */
    public Listed<Row> list(Scope scope, long home, int year, ListAsk ask, LocalDate today) {
        return Listed.of(jdbc, Row.class, ROW, PLANS, "order by u.path_c")
                .in(scope, home)
                .asked(ask)
                .with("year", year)
                .with("today", today);
    }

    /** Branches of the scope, those with a plan, items planned, done and behind. */
    public record Sums(long branches, long plans, long planned, long done, long behind) {}

    public Sums sumsOf(Scope scope, long home, int year, LocalDate today) {
        return jdbc.sql("""
                        select
                            (select count(*) from organization.unit u where u.home_id = :home and u.path_c >= :from
                                and u.path_c < :to and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                                and u.dissolved_on is null) as branches,
                            count(distinct p.id) as plans, count(i.number) as planned, count(i.number) filter (where d.done) as done,
                            count(i.number) filter (where not d.done
                                and make_date(p.year, i.quarter * 3, 1) + interval '1 month' <= cast(:today as date)) as behind
                        from theme.plan p
                        join organization.unit b on b.id = p.unit_id and b.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                        left join theme.item i on i.home_id = p.home_id and i.plan_id = p.id
                        left join lateral (select exists (
                            select 1 from theme.link l join life.activity a on a.home_id = l.home_id and a.id = l.activity_id
                            where l.home_id = i.home_id and l.plan_id = i.plan_id and l.number = i.number
                              and a.state = 'RECORDED') as done) d on true
                        where p.home_id = :home and b.path_c >= :from and b.path_c < :to and p.year = :year
                        """)
                .params(scope.params())
                .param("home", home)
                .param("year", year)
                .param("today", today)
                .query(Sums.class)
                .single();
    }

    /** The branches of the scope that have no plan of a year. */
    public List<UnitId> branchesWithout(Scope scope, long home, int year) {
        return jdbc
                .sql("""
                        select u.id
                        from organization.unit u
                        where u.home_id = :home and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                          and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                          and not exists (select 1 from theme.plan p
                            where p.home_id = :home and p.unit_id = u.id and p.year = :year)
                        """)
                .params(scope.params())
                .param("home", home)
                .param("year", year)
                .query(Long.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    /** A whole plan but its items. */
    public record Plan(
            long homeId,
            long id,
            UnitId unit,
            UnitKind kind,
            String unitName,
            String unitShort,
            String path,
            int year,
            String title,
            @Nullable String summary,
            LocalDate madeOn,
            String madeBy,
            @Nullable Long originId,
            @Nullable String originTitle,
            long version) {

        public PlanId plan() {
            return new PlanId(homeId, id);
        }

        /** The plan this one was taken from, null for none. */
        public @Nullable PlanId origin() {
            return originId == null ? null : new PlanId(homeId, originId);
        }
    }

    private static final String PLAN = """
            select p.home_id, p.id, p.unit_id as unit, u.kind, u.name as unit_name, u.short_name as unit_short,
                u.path_c as path, p.year, p.title, p.summary,
                p.made_on, p.made_by, p.origin_id, o.title as origin_title, p.version
            from theme.plan p
            join organization.unit u on u.id = p.unit_id
            left join theme.plan o on o.home_id = p.home_id and o.id = p.origin_id
            """;

    private static Plan plan(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Plan(
                row.getLong("home_id"),
                row.getLong("id"),
                new UnitId(row.getLong("unit")),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("unit_name"),
                row.getString("unit_short"),
                row.getString("path"),
                row.getInt("year"),
                row.getString("title"),
                row.getString("summary"),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_by"),
                row.getObject("origin_id", Long.class),
                row.getString("origin_title"),
                row.getLong("version"));
    }

    public Optional<Plan> find(Scope scope, PlanId id) {
        return jdbc.sql(PLAN + "where p.home_id = :home and p.id = :id and u.path_c >= :from and u.path_c < :to")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> plan(row))
                .optional();
    }

    /** A plan of the scope, or one handed down to it by an organisation above. */
    public Optional<Plan> read(Scope scope, PlanId id) {
        return jdbc.sql(PLAN + """
                        where p.home_id = :home and p.id = :id
                          and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c))
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) -> plan(row))
                .optional();
    }

    /** The plan that the nearest committee above handed down for a year; the scope is that of the branch itself. */
    public Optional<Plan> handedDown(Scope scope, long home, int year) {
        return jdbc.sql(PLAN + """
                        where p.home_id = :home and p.year = :year and left(:from, length(u.path_c)) = u.path_c
                          and u.path_c <> :from and :to > u.path_c
                        order by length(u.path_c) desc
                        limit 1
                        """)
                .params(scope.params())
                .param("home", home)
                .param("year", year)
                .query((row, number) -> plan(row))
                .optional();
    }

    /** The own plan of an organisation for a year. */
    public Optional<Plan> own(Scope scope, long home, UnitId unit, int year) {
        return jdbc.sql(PLAN + """
                        where p.home_id = :home and p.unit_id = :unit and p.year = :year
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("year", year)
                .query((row, number) -> plan(row))
                .optional();
    }

    /** One item; {@code done} is the day of the first activity behind it. */
    public record Item(
            int number,
            ItemKind kind,
            int quarter,
            String topic,
            @Nullable LocalDate done) {

        public LocalDate dueOn(int year) {
            return LocalDate.of(year, quarter * 3, 1).plusMonths(1).minusDays(1);
        }
    }

    public List<Item> itemsOf(Scope scope, Plan plan) {
        return jdbc.sql("""
                        select i.number, i.kind, i.quarter, i.topic, (
                            select min(a.held_on) from theme.link l
                            join life.activity a on a.home_id = l.home_id and a.id = l.activity_id
                            where l.home_id = i.home_id and l.plan_id = i.plan_id and l.number = i.number
                              and a.state = 'RECORDED') as done
                        from theme.item i
                        join organization.unit u on u.id = :unit and u.path_c >= :from and u.path_c < :to
                        where i.home_id = :home and i.plan_id = :plan
                        order by i.quarter, i.number
                        """)
                .params(scope.params())
                .param("unit", plan.unit().number())
                .param("home", plan.homeId())
                .param("plan", plan.id())
                .query(Item.class)
                .list();
    }

    /** An activity behind an item, or one that could stand there. */
    public record Held(int number, long homeId, long id, String title, LocalDate heldOn) {

        public String ref() {
            return new org.zhibu.core.life.ActivityId(homeId, id).text();
        }
    }

    public List<Held> linkedTo(Scope scope, PlanId id) {
        return jdbc.sql("""
                        select l.number, a.home_id, a.id, a.title, a.held_on
                        from theme.link l
                        join theme.plan p on p.home_id = l.home_id and p.id = l.plan_id
                        join life.activity a on a.home_id = l.home_id and a.id = l.activity_id
                        join organization.unit u on u.id = p.unit_id
                        where l.home_id = :home and l.plan_id = :plan and a.state = 'RECORDED'
                          and u.path_c >= :from and u.path_c < :to
                        order by l.number, a.held_on
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("plan", id.number())
                .query(Held.class)
                .list();
    }

    /** Activities of the year of the organisation and its groups that stand behind no item yet, newest first. */
    public List<Held> free(Scope scope, PlanId id, int year) {
        return jdbc.sql("""
                        select 0 as number, a.home_id, a.id, a.title, a.held_on
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and u.path_c >= :from and u.path_c < :to and a.state = 'RECORDED'
                          and a.kind <> 'TALK' and a.held_on between :first and :last
                          and not exists (select 1 from theme.link l
                            where l.home_id = a.home_id and l.plan_id = :plan and l.activity_id = a.id)
                        order by a.held_on desc, a.id desc
                        limit 100
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("plan", id.number())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Held.class)
                .list();
    }

    /** What a plan is called. */
    public record Title(long homeId, long id, String title) {

        public PlanId plan() {
            return new PlanId(homeId, id);
        }
    }

    public List<Title> titlesOf(Scope scope, Collection<RecordRef> plans) {
        if (plans.isEmpty()) return List.of();
        return jdbc.sql("""
                        select p.home_id, p.id, p.title
                        from theme.plan p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = any(:homes) and p.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", plans.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", plans.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }
}

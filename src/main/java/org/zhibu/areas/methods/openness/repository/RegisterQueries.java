package org.zhibu.areas.methods.openness.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads how branches stand beside the catalogue: sums, the table of a committee, and what is open. */
@Repository("opennessRegisterQueries")
public class RegisterQueries {

    private static final String BRANCHES = """
            from organization.unit u
            left join organization.unit p on p.id = u.parent_id
            left join lateral (
                select count(*) filter (where c.owed) as owed, count(*) filter (where c.owed and c.done_on is not null) as done,
                    count(*) filter (where c.owed and c.done_on is null and c.due_on < cast(:today as date)) as overdue
                from openness.cell c
                where c.home_id = u.home_id and c.unit_id = u.id and c.year = :year) s on true
            where u.home_id = :home and u.path_c >= :from and u.path_c < :to
              and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH') and u.dissolved_on is null
              and kernel.holds(concat_ws(' ', u.name, u.short_name, p.name, p.short_name), :words)
              and (:state = '' or (:state = 'late') = (s.overdue > 0))
            """;

    private final JdbcClient jdbc;

    RegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A branch in the table of its committee. */
    public record Row(
            long unitId, String unitName, @Nullable String parentName, long owed, long done, long overdue) {

        public UnitId unit() {
            return new UnitId(unitId);
        }

        /** Owed, not public and not late. */
        public long open() {
            return owed - done - overdue;
        }
    }

    private static final String ROW = """
            select u.id as unit_id, u.short_name as unit_name, p.short_name as parent_name, s.owed, s.done, s.overdue
            """;

    /** Branches of a committee, those with most gaps first. */
    public Listed<Row> list(Scope scope, long home, int year, LocalDate today, ListAsk ask) {
        String order = "order by s.overdue desc, s.owed - s.done desc, u.path_c";
        return Listed.of(jdbc, Row.class, ROW, BRANCHES, order)
                .in(scope, home)
                .asked(ask)
                .with("year", year)
                .with("today", today);
    }

    /** One branch and one item over all periods of a year. */
    public record Mark(long unitId, String itemCode, long owed, long done, long overdue) {}

    public List<Mark> marksOf(Scope scope, long home, int year, LocalDate today, Collection<UnitId> branches) {
        return jdbc.sql("""
                        select c.unit_id, c.item_code, count(*) filter (where c.owed) as owed,
                            count(*) filter (where c.done_on is not null) as done,
                            count(*) filter (where c.owed and c.done_on is null and c.due_on < cast(:today as date)) as overdue
                        from openness.cell c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = :home and c.unit_id = any(:units) and c.year = :year
                          and u.path_c >= :from and u.path_c < :to
                        group by c.unit_id, c.item_code
                        """)
                .params(scope.params())
                .param("home", home)
                .param("year", year)
                .param("today", today)
                .param("units", branches.stream().map(UnitId::number).toArray(Long[]::new))
                .query(Mark.class)
                .list();
    }

    /** A year in figures. */
    public record Sums(long branches, long behind, long owed, long done, long overdue) {}

    public Sums sumsOf(Scope scope, long home, int year, LocalDate today) {
        return jdbc.sql("""
                        select count(distinct c.unit_id) as branches,
                            count(distinct c.unit_id) filter (where c.owed and c.done_on is null and c.due_on < cast(:today as date)) as behind,
                            count(*) filter (where c.owed) as owed,
                            count(*) filter (where c.owed and c.done_on is not null) as done,
                            count(*) filter (where c.owed and c.done_on is null and c.due_on < cast(:today as date)) as overdue
                        from openness.cell c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = :home and c.year = :year and u.path_c >= :from and u.path_c < :to
                          and u.dissolved_on is null
                        """)
                .params(scope.params())
                .param("home", home)
                .param("year", year)
                .param("today", today)
                .query(Sums.class)
                .single();
    }

    /** Something a branch has not made public yet. */
    public record Open(String itemCode, int year, int part, LocalDate dueOn) {}

    /** What a branch has to make public by a day, the oldest first. */
    public List<Open> openOf(Scope scope, long home, UnitId branch, LocalDate since, LocalDate upTo) {
        return jdbc.sql("""
                        select c.item_code, c.year, c.part, c.due_on
                        from openness.cell c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = :home and c.unit_id = :unit and c.owed and c.done_on is null
                          and c.due_on between :since and :upTo and u.path_c >= :from and u.path_c < :to
                        order by c.due_on, c.item_code, c.part
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", branch.number())
                .param("since", since)
                .param("upTo", upTo)
                .query(Open.class)
                .list();
    }

    /** A branch by itself. */
    public record Branch(long homeId, UnitId unit, String name, String shortName, String path) {}

    public Optional<Branch> branch(Scope scope, UnitId id) {
        return jdbc.sql("""
                        select u.home_id, u.name, u.short_name, u.path_c
                        from organization.unit u
                        where u.id = :id and u.path_c >= :from and u.path_c < :to
                          and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                        """)
                .params(scope.params())
                .param("id", id.number())
                .query((row, number) -> new Branch(
                        row.getLong("home_id"),
                        id,
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("path_c")))
                .optional();
    }
}

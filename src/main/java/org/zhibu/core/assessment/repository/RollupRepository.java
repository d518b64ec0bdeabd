package org.zhibu.core.assessment.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.UnitId;

/**
 * Writes one row per organisation and period, under the home of its parent: of branches from their cells and points,
 * of those above as sums over their children. Nothing is ever added to what was there.
 */
@Repository
public class RollupRepository {

    private static final String WRITE_MONTHS = """
                        insert into assessment.unit_month as t
                            (home_id, parent_id, unit_id, month, owed, done, branches, branches_short)
                        """;
    private static final String KEEP_MONTHS = """
                        on conflict (home_id, parent_id, unit_id, month) do update
                        set owed = excluded.owed, done = excluded.done, branches = excluded.branches,
                            branches_short = excluded.branches_short
                        where (t.owed, t.done, t.branches, t.branches_short)
                            is distinct from (excluded.owed, excluded.done, excluded.branches, excluded.branches_short)
                        """;
    private static final String WRITE_YEAR = """
                        insert into assessment.unit_year as t
                            (home_id, parent_id, unit_id, year, scheme_code, area, points, counted, possible, branches)
                        """;
    private static final String KEEP_YEAR = """
                        on conflict (home_id, parent_id, unit_id, year, scheme_code, area) do update
                        set points = excluded.points, counted = excluded.counted, possible = excluded.possible,
                            branches = excluded.branches
                        where (t.points, t.counted, t.possible, t.branches)
                            is distinct from (excluded.points, excluded.counted, excluded.possible, excluded.branches)
                        """;

    private final JdbcClient jdbc;

    RollupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void branchMonths(long home, Collection<Long> branches, LocalDate first, LocalDate last) {
        jdbc.sql(WRITE_MONTHS + """
                        select p.home_id, p.id, u.id, date_trunc('month', c.due_on)::date, sum(c.owed), sum(least(c.owed, c.done)),
                            1, max(case when c.done < c.owed then 1 else 0 end)
                        from organization.unit u
                        join organization.unit p on p.id = u.parent_id
                        join duty.cell c on c.home_id = :home and c.unit_id = u.id
                        where u.id = any(:branches) and c.unit_id = any(:branches) and c.due_on between :first and :last
                        group by p.home_id, p.id, u.id, date_trunc('month', c.due_on)
                        """ + KEEP_MONTHS)
                .param("home", home)
                .param("branches", branches.toArray(Long[]::new))
                .param("first", first)
                .param("last", last)
                .update();
    }

    public void branchYear(long home, Collection<Long> branches, int year, String scheme) {
        jdbc.sql(WRITE_YEAR + """
                        select p.home_id, p.id, u.id, :year, i.scheme_code, i.area, coalesce(sum(v.points), 0),
                            coalesce(sum(v.counted), 0), sum(i.points), 1
                        from organization.unit u
                        join organization.unit p on p.id = u.parent_id
                        join assessment.indicator i on i.scheme_code = :scheme
                        left join assessment.value v
                          on v.home_id = :home and v.unit_id = u.id and v.year = :year
                            and v.scheme_code = i.scheme_code and v.indicator_code = i.code
                        where u.id = any(:branches)
                        group by p.home_id, p.id, u.id, i.scheme_code, i.area
                        """ + KEEP_YEAR)
                .param("home", home)
                .param("branches", branches.toArray(Long[]::new))
                .param("year", year)
                .param("scheme", scheme)
                .update();
    }

    /** One level of organisations, each the sum of its children. */
    public void months(Collection<Long> level, LocalDate first, LocalDate last) {
        jdbc.sql(WRITE_MONTHS + """
                        select coalesce(p.home_id, u.home_id), coalesce(p.id, 0), u.id, c.month, sum(c.owed), sum(c.done),
                            sum(c.branches), sum(c.branches_short)
                        from organization.unit u
                        left join organization.unit p on p.id = u.parent_id
                        join assessment.unit_month c on c.home_id = u.home_id and c.parent_id = u.id
                        where u.id = any(:level) and c.month between :first and :last
                        group by coalesce(p.home_id, u.home_id), coalesce(p.id, 0), u.id, c.month
                        """ + KEEP_MONTHS)
                .param("level", level.toArray(Long[]::new))
                .param("first", first)
                .param("last", last)
                .update();
    }

    public void year(Collection<Long> level, int year, String scheme) {
        jdbc.sql(WRITE_YEAR + """
                        select coalesce(p.home_id, u.home_id), coalesce(p.id, 0), u.id, c.year, c.scheme_code, c.area,
                            sum(c.points), sum(c.counted), sum(c.possible), sum(c.branches)
                        from organization.unit u
                        left join organization.unit p on p.id = u.parent_id
                        join assessment.unit_year c on c.home_id = u.home_id and c.parent_id = u.id
                        where u.id = any(:level) and c.year = :year and c.scheme_code = :scheme
                        group by coalesce(p.home_id, u.home_id), coalesce(p.id, 0), u.id, c.year, c.scheme_code, c.area
                        """ + KEEP_YEAR)
                .param("level", level.toArray(Long[]::new))
                .param("year", year)
                .param("scheme", scheme)
                .update();
    }

    /** The years that have rows. */
    public List<Integer> yearsOf(long home) {
        return jdbc.sql("select distinct year from assessment.unit_year where home_id = :home order by year")
                .param("home", home)
                .query(Integer.class)
                .list();
    }

    /** Rows of an organisation follow it to another parent. */
    public void hangUnder(long home, UnitId unit, UnitId from, UnitId to) {
        jdbc.sql("""
                        update assessment.unit_month set parent_id = :to
                        where home_id = :home and parent_id = :from and unit_id = :unit
                        """)
                .param("home", home)
                .param("unit", unit.number())
                .param("from", from.number())
                .param("to", to.number())
                .update();
        jdbc.sql("""
                        update assessment.unit_year set parent_id = :to
                        where home_id = :home and parent_id = :from and unit_id = :unit
                        """)
                .param("home", home)
                .param("unit", unit.number())
                .param("from", from.number())
                .param("to", to.number())
                .update();
    }

    /** Takes away the sums of organisations, to be made again. */
    public void forget(long home, Collection<Long> units) {
        jdbc.sql("delete from assessment.unit_month where home_id = :home and unit_id = any(:units)")
                .param("home", home)
                .param("units", units.toArray(Long[]::new))
                .update();
        jdbc.sql("delete from assessment.unit_year where home_id = :home and unit_id = any(:units)")
                .param("home", home)
                .param("units", units.toArray(Long[]::new))
                .update();
    }

    /** Takes away the rows of branches that were not there in a year. */
    public void remove(Collection<Long> gone, int year) {
        jdbc.sql("""
                        delete from assessment.unit_month t
                        using organization.unit p
                        where t.home_id = p.home_id and t.parent_id = p.id and t.unit_id = any(:gone)
                          and t.month between :first and :last
                        """)
                .param("gone", gone.toArray(Long[]::new))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .update();
        jdbc.sql("""
                        delete from assessment.unit_year t
                        using organization.unit p
                        where t.home_id = p.home_id and t.parent_id = p.id and t.unit_id = any(:gone) and t.year = :year
                        """)
                .param("gone", gone.toArray(Long[]::new))
                .param("year", year)
                .update();
    }
}

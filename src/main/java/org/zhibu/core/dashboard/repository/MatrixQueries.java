package org.zhibu.core.dashboard.repository;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.ui.PageOf;

/** The matrix of organisations and months: what stands below one organisation, in the year as it was. */
@Repository
public class MatrixQueries {

    private final JdbcClient jdbc;

    MatrixQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Duties of one organisation in one month; {@code owed} 0 where there are none. */
    public record Month(LocalDate month, long owed, long done) {}

    /** One organisation with its months, in order; months nothing was computed for are missing. */
    public record Line(UnitId unit, String name, UnitKind kind, long branches, Map<LocalDate, Month> months) {}

    /** The children of an organisation, those with the most missing until today first. */
    public PageOf<Line> childrenOf(Scope scope, UnitId parent, Period year, LocalDate today, PageOf.Ask ask) {
        List<Cell> cells = jdbc.sql("""
                        with child as (
                            select u.id from organization.unit u
                            where u.parent_id = :parent and u.dissolved_on is null and u.kind <> 'GROUP'
                            union
                            select m.unit_id
                            from organization.unit p
                            join assessment.unit_month m on m.home_id = p.home_id and m.parent_id = p.id
                            where p.id = :parent and m.month between :yearStart and :yearEnd
                        ), line as (
                            select u.id, u.short_name as name, u.kind, coalesce(max(m.branches), 0) as branches,
                                coalesce(sum(m.owed - m.done) filter (where m.month < :thisMonth), 0) as missing
                            from child c
                            join organization.unit u on u.id = c.id and u.path_c >= :from and u.path_c < :to
                            join organization.unit p on p.id = :parent
                            left join assessment.unit_month m on m.home_id = p.home_id and m.parent_id = p.id
                              and m.unit_id = u.id and m.month between :yearStart and :yearEnd
                            group by u.id, u.short_name, u.kind
                        ), page as (
                            select l.id, l.name, l.kind, l.branches, l.missing, count(*) over () as total,
                                row_number() over (order by l.missing desc, l.name collate "zh-x-icu", l.id) as line_no
                            from line l
                            order by line_no
                            limit :size offset :offset
                        )
                        select p.id, p.name, p.kind, p.branches, p.total, m.month, coalesce(m.owed, 0) as owed, coalesce(m.done, 0) as done
                        from page p
                        join organization.unit o on o.id = :parent
                        left join assessment.unit_month m on m.home_id = o.home_id and m.parent_id = o.id
                          and m.unit_id = p.id and m.month between :yearStart and :yearEnd
                        order by p.line_no, m.month
                        """)
                .params(scope.params())
                .params(Spans.of(year))
                .param("parent", parent.number())
                .param("thisMonth", today.withDayOfMonth(1))
                .param("size", ask.size())
                .param("offset", ask.offset())
                .query(Cell.class)
                .list();
        return new PageOf<>(
                lines(cells),
                ask.number(),
                ask.size(),
                cells.isEmpty() ? 0 : cells.get(0).total());
    }

    /** The line of a branch itself, for a board without children. */
    public List<Line> itself(Scope scope, UnitId unit, Period year) {
        return lines(jdbc.sql("""
                        select u.id, u.short_name as name, u.kind, 1 as branches, 1 as total, m.month, coalesce(m.owed, 0) as owed, coalesce(m.done, 0) as done
                        from organization.unit u
                        join organization.unit p on p.id = u.parent_id
                        left join assessment.unit_month m on m.home_id = p.home_id and m.parent_id = p.id
                          and m.unit_id = u.id and m.month between :yearStart and :yearEnd
                        where u.id = :unit and u.path_c >= :from and u.path_c < :to
                        order by m.month
                        """)
                .params(scope.params())
                .params(Spans.of(year))
                .param("unit", unit.number())
                .query(Cell.class)
                .list());
    }

    private static List<Line> lines(List<Cell> cells) {
        Map<Long, Line> lines = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Line line = lines.computeIfAbsent(
                    cell.id(),
                    id -> new Line(new UnitId(id), cell.name(), cell.kind(), cell.branches(), new LinkedHashMap<>()));
            if (cell.month() != null)
                line.months().put(cell.month(), new Month(cell.month(), cell.owed(), cell.done()));
        }
        return new ArrayList<>(lines.values());
    }

    /** One joined row. */
    record Cell(
            long id,
            String name,
            UnitKind kind,
            long branches,
            long total,
            @Nullable LocalDate month,
            long owed,
            long done) {}
}

package org.zhibu.areas.approach.task.repository;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Counts what branches were asked for: demands, fields, fields asked before in the same year, fields that were spared. */
@Repository
public class BurdenQueries {

    private final JdbcClient jdbc;

    BurdenQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One branch in one month. */
    public record Cell(long unitId, String unitName, int month, long demands, long fields, long again, long spared) {}

    /** By branch and month of issue; a field counts as asked again when the branch was asked one of that name before in the year. */
    public List<Cell> of(Scope scope, long home, int year) {
        return jdbc.sql("""
                        with asked as (
                            select r.unit_id, t.id as task_id, extract(month from t.issued_on)::integer as month, f.number,
                                row_number() over (partition by r.unit_id, lower(regexp_replace(f.name, '[[:space:]]', '', 'g'))
                                    order by t.issued_at, t.id) as turn
                            from task.task t
                            join task.reply r on r.home_id = t.home_id and r.task_id = t.id
                            join organization.unit u on u.id = r.unit_id and u.path_c >= :from and u.path_c < :to
                            join task.field f on f.home_id = t.home_id and f.task_id = t.id
                            where t.home_id = :home and t.state <> 'WITHDRAWN' and t.issued_on between :first and :last)
                        select a.unit_id, u.short_name as unit_name, a.month, count(distinct a.task_id) as demands,
                            count(*) as fields, count(*) filter (where a.turn > 1) as again,
                            (select count(*) from task.known k
                             where k.home_id = :home and k.task_id = any(array_agg(distinct a.task_id))) as spared
                        from asked a
                        join organization.unit u on u.id = a.unit_id
                        group by a.unit_id, u.short_name, u.path_c, a.month
                        order by u.path_c, a.month
                        """)
                .params(scope.params())
                .param("home", home)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Cell.class)
                .list();
    }

    /** A branch with its twelve months; null where nothing was asked. */
    public record Line(
            UnitId unit,
            String unitName,
            List<@Nullable Cell> months,
            long demands,
            long fields,
            long again,
            long spared) {

        static Line of(List<Cell> cells) {
            List<@Nullable Cell> months = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                int now = month;
                months.add(cells.stream()
                        .filter(cell -> cell.month() == now)
                        .findFirst()
                        .orElse(null));
            }
            return new Line(
                    new UnitId(cells.get(0).unitId()),
                    cells.get(0).unitName(),
                    months,
                    cells.stream().mapToLong(Cell::demands).sum(),
                    cells.stream().mapToLong(Cell::fields).sum(),
                    cells.stream().mapToLong(Cell::again).sum(),
                    cells.stream().mapToLong(Cell::spared).sum());
        }
    }

    /** The branches asked most first. */
    public List<Line> linesOf(Scope scope, long home, int year) {
        Map<Long, List<Cell>> cells = new LinkedHashMap<>();
        for (Cell cell : of(scope, home, year))
            cells.computeIfAbsent(cell.unitId(), unit -> new ArrayList<>()).add(cell);
        return cells.values().stream()
                .map(Line::of)
                .sorted(Comparator.comparing(Line::again)
                        .thenComparing(Line::fields)
                        .reversed())
                .toList();
    }

    /** What one committee asked of the branches inside the scope. */
    public record Issuer(String unitName, long demands, long fields, long answers, long spared) {}

    /** By committee, the most fields first. */
    public List<Issuer> byIssuer(Scope scope, long home, int year) {
        return jdbc.sql("""
                        select c.short_name as unit_name, count(*) as demands, sum(x.fields)::bigint as fields,
                            sum(x.fields * x.branches)::bigint as answers, sum(x.spared * x.branches)::bigint as spared
                        from (
                            select t.unit_id,
                                (select count(*) from task.field f where f.home_id = t.home_id and f.task_id = t.id) as fields,
                                (select count(*) from task.known k where k.home_id = t.home_id and k.task_id = t.id) as spared,
                                count(*) as branches
                            from task.task t
                            join task.reply r on r.home_id = t.home_id and r.task_id = t.id
                            join organization.unit u on u.id = r.unit_id and u.path_c >= :from and u.path_c < :to
                            where t.home_id = :home and t.state <> 'WITHDRAWN' and t.issued_on between :first and :last
                            group by t.home_id, t.id) x
                        join organization.unit c on c.id = x.unit_id
                        group by c.id
                        order by sum(x.fields * x.branches) desc, c.name
                        """)
                .params(scope.params())
                .param("home", home)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Issuer.class)
                .list();
    }
}

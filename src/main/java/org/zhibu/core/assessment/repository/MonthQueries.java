package org.zhibu.core.assessment.repository;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.assessment.UnitMonths;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.ui.PageOf;

/** Reads the rows organisation × month inside a scope. */
@Repository
public class MonthQueries {

    private final JdbcClient jdbc;

    MonthQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<UnitMonths> childrenOf(Scope scope, UnitId parent, int year, PageOf.Ask ask) {
        return matrix(jdbc.sql("""
                        select u.id, u.name, u.kind, m.month, m.owed, m.done, m.branches, m.branches_short
                        from (select c.id, c.name, c.kind, c.path_c, p.id as parent_id, p.home_id as parent_home
                              from organization.unit p
                              join organization.unit c on c.parent_id = p.id
                              where p.id = :parent and p.path_c >= :from and p.path_c < :to
                                and c.dissolved_on is null and c.kind <> 'GROUP'
                              order by c.path_c
                              limit :size offset :offset) u
                        left join assessment.unit_month m
                          on m.home_id = u.parent_home and m.parent_id = u.parent_id and m.unit_id = u.id
                            and m.month between :first and :last
                        order by u.path_c, m.month
                        """)
                .params(scope.params())
                .param("parent", parent.number())
                .params(months(year))
                .param("size", ask.size())
                .param("offset", ask.offset())
                .query(Row.class)
                .list());
    }

    public long countChildren(Scope scope, UnitId parent) {
        return jdbc.sql("""
                        select count(*)
                        from organization.unit p
                        join organization.unit c on c.parent_id = p.id
                        where p.id = :parent and p.path_c >= :from and p.path_c < :to
                          and c.dissolved_on is null and c.kind <> 'GROUP'
                        """)
                .params(scope.params())
                .param("parent", parent.number())
                .query(Long.class)
                .single();
    }

    public Optional<UnitMonths> of(Scope scope, UnitId unit, int year) {
        return matrix(jdbc.sql("""
                        select u.id, u.name, u.kind, m.month, m.owed, m.done, m.branches, m.branches_short
                        from organization.unit u
                        left join organization.unit p on p.id = u.parent_id
                        join assessment.unit_month m
                          on m.home_id = coalesce(p.home_id, u.home_id) and m.parent_id = coalesce(u.parent_id, 0)
                            and m.unit_id = u.id and m.month between :first and :last
                        where u.id = :unit and u.path_c >= :from and u.path_c < :to
                        order by m.month
                        """)
                        .params(scope.params())
                        .param("unit", unit.number())
                        .params(months(year))
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    private static Map<String, LocalDate> months(int year) {
        return Map.of("first", LocalDate.of(year, 1, 1), "last", LocalDate.of(year, 12, 31));
    }

    private static List<UnitMonths> matrix(List<Row> rows) {
        Map<Long, List<Row>> byUnit = new LinkedHashMap<>();
        rows.forEach(
                row -> byUnit.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byUnit.values().stream().map(MonthQueries::months).toList();
    }

    private static UnitMonths months(List<Row> rows) {
        Row unit = rows.get(0);
        return new UnitMonths(
                new UnitId(unit.id()),
                unit.name(),
                unit.kind(),
                rows.stream().flatMap(row -> row.cell().stream()).toList());
    }

    record Row(
            long id,
            String name,
            UnitKind kind,
            @Nullable LocalDate month,
            @Nullable Integer owed,
            @Nullable Integer done,
            @Nullable Integer branches,
            @Nullable Integer branchesShort) {

        Optional<UnitMonths.Cell> cell() {
            return month == null || owed == null || done == null || branches == null || branchesShort == null
                    ? Optional.empty()
                    : Optional.of(new UnitMonths.Cell(month, owed, done, branches, branchesShort));
        }
    }
}

package org.zhibu.core.assessment.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.assessment.AreaScore;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads points inside a scope. */
@Repository
public class ScoreQueries {

    private final JdbcClient jdbc;

    ScoreQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> valuesOf(Scope scope, UnitId branch, int year, String scheme) {
        return jdbc.sql("""
                        select i.code, i.area, i.number, i.points as possible, i.formula,
                            i.parameters::text as parameters, i.clause,
                            coalesce(v.points, 0) as points, coalesce(v.counted, 0) as counted,
                            v.numbers::text as numbers, v.computed_on
                        from organization.unit u
                        join assessment.indicator i on i.scheme_code = :scheme
                        left join assessment.value v
                          on v.home_id = u.home_id and v.unit_id = u.id and v.year = :year
                            and v.scheme_code = i.scheme_code and v.indicator_code = i.code
                        where u.id = :unit and u.path_c >= :from and u.path_c < :to
                        order by i.number
                        """)
                .params(scope.params())
                .param("unit", branch.number())
                .param("year", year)
                .param("scheme", scheme)
                .query(Row.class)
                .list();
    }

    public List<AreaScore> areasOf(Scope scope, UnitId unit, int year, String scheme) {
        return jdbc.sql("""
                        select y.area, y.points, y.counted, y.possible, y.branches
                        from organization.unit u
                        left join organization.unit p on p.id = u.parent_id
                        join assessment.unit_year y
                          on y.home_id = coalesce(p.home_id, u.home_id) and y.parent_id = coalesce(u.parent_id, 0)
                            and y.unit_id = u.id and y.year = :year and y.scheme_code = :scheme
                        where u.id = :unit and u.path_c >= :from and u.path_c < :to
                        order by array_position(array['service', 'approach', 'foundation', 'methods'], y.area)
                        """)
                .params(scope.params())
                .param("unit", unit.number())
                .param("year", year)
                .param("scheme", scheme)
                .query(AreaScore.class)
                .list();
    }

    /** The organisation at the top of a scope. */
    public Optional<UnitId> topOf(Scope scope) {
        return jdbc.sql("""
                        select u.id
                        from organization.unit u
                        where u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                        order by u.path_c
                        limit 1
                        """).params(scope.params()).query(Long.class).optional().map(UnitId::new);
    }

    /** An indicator with what is stored of it for one branch. */
    public record Row(
            String code,
            String area,
            int number,
            BigDecimal possible,
            String formula,
            String parameters,
            String clause,
            BigDecimal points,
            BigDecimal counted,
            @Nullable String numbers,
            @Nullable LocalDate computedOn) {}
}

package org.zhibu.core.assessment.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.assessment.model.Outcome;
import org.zhibu.shared.kernel.UnitId;
import tools.jackson.databind.json.JsonMapper;

/** Writes the points of many branches of one home at a time. */
@Repository
public class ValueRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ValueRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void save(long home, int year, String scheme, LocalDate on, List<Computed> values) {
        jdbc.sql("""
                        insert into assessment.value as v
                            (home_id, unit_id, year, scheme_code, indicator_code, points, counted, numbers, computed_on)
                        select :home, n.unit_id, :year, :scheme, n.indicator, n.points, n.counted, cast(n.numbers as jsonb), :on
                        from unnest(:units, :indicators, :points, :counted, :numbers)
                            as n (unit_id, indicator, points, counted, numbers)
                        on conflict (home_id, unit_id, year, scheme_code, indicator_code) do update
                        set points = excluded.points, counted = excluded.counted, numbers = excluded.numbers,
                            computed_on = excluded.computed_on
                        where (v.points, v.counted, v.numbers, v.computed_on)
                            is distinct from (excluded.points, excluded.counted, excluded.numbers, excluded.computed_on)
                        """)
                .param("home", home)
                .param("year", year)
                .param("scheme", scheme)
                .param("on", on)
                .param("units", column(values, value -> value.unit().number(), Long[]::new))
                .param("indicators", column(values, Computed::indicator, String[]::new))
                .param("points", column(values, value -> value.outcome().points(), BigDecimal[]::new))
                .param("counted", column(values, value -> value.outcome().counted(), BigDecimal[]::new))
                .param(
                        "numbers",
                        column(values, value -> value.outcome().numbers().json(json), String[]::new))
                .update();
    }

    /** Takes away everything of branches that were not there in a year. */
    public void remove(long home, Collection<UnitId> gone, int year) {
        Long[] units = gone.stream().map(UnitId::number).toArray(Long[]::new);
        jdbc.sql("delete from assessment.value where home_id = :home and unit_id = any(:units) and year = :year")
                .param("home", home)
                .param("units", units)
                .param("year", year)
                .update();
    }

    private static <T> T[] column(List<Computed> values, Function<Computed, T> of, IntFunction<T[]> array) {
        return values.stream().map(of).toArray(array);
    }

    /** The points of one branch for one indicator. */
    public record Computed(UnitId unit, String indicator, Outcome outcome) {}
}

package org.zhibu.core.assessment.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.assessment.Scale;
import org.zhibu.core.assessment.model.Figures;
import org.zhibu.core.assessment.model.Formula;
import org.zhibu.core.assessment.model.Grades;
import org.zhibu.core.assessment.model.Indicator;
import org.zhibu.shared.rule.RuleTable;
import tools.jackson.databind.json.JsonMapper;

/** Schemes and their indicators: brought in from the shipped tables, changed only where they differ. */
@Repository
public class SchemeRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SchemeRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public int saveScheme(RuleTable.Row row) {
        return jdbc.sql("""
                        insert into assessment.scheme as s (code, from_on, to_on)
                        values (:code, cast(:from_on as date), cast(nullif(:to_on, '') as date))
                        on conflict (code) do update set from_on = excluded.from_on, to_on = excluded.to_on
                        where s.* is distinct from excluded.*
                        """).params(row.fields()).update();
    }

    public int saveIndicator(String scheme, RuleTable.Row row) {
        return jdbc.sql("""
                        insert into assessment.indicator as i
                            (scheme_code, code, area, number, points, formula, parameters, clause)
                        values (:scheme, :code, :area, cast(:number as integer), cast(:points as numeric), :formula,
                            cast(:parameters as jsonb), :clause)
                        on conflict (scheme_code, code) do update
                        set area = excluded.area, number = excluded.number, points = excluded.points,
                            formula = excluded.formula, parameters = excluded.parameters, clause = excluded.clause
                        where i.* is distinct from excluded.*
                        """).param("scheme", scheme).params(row.fields()).update();
    }

    /** The indicators of a scheme, or of all for an empty word, that somebody judges, in their order. */
    public List<Scale> scalesOf(String scheme) {
        return jdbc.sql("""
                        select code, parameters::text as parameters, clause
                        from assessment.indicator
                        where (:scheme = '' or scheme_code = :scheme) and jsonb_exists(parameters, 'scale')
                        order by scheme_code, number
                        """)
                .param("scheme", scheme)
                .query((row, number) -> scale(
                        row.getString("code"), Figures.of(json, row.getString("parameters")), row.getString("clause")))
                .list();
    }

    private static Scale scale(String indicator, Figures parameters, String clause) {
        List<Scale.Grade> grades = Grades.of(indicator, parameters).points().entrySet().stream()
                .map(grade -> new Scale.Grade(grade.getKey(), grade.getValue(), Grades.fact(indicator, grade.getKey())))
                .toList();
        List<String> evidence =
                parameters.items("evidence").stream().map(String::valueOf).toList();
        return new Scale(indicator, grades, evidence, clause);
    }

    /** The indicators of a scheme in their order. */
    public List<Indicator> indicatorsOf(String scheme) {
        return jdbc.sql("""
                        select code, area, points, formula, parameters::text as parameters
                        from assessment.indicator
                        where scheme_code = :scheme
                        order by number
                        """)
                .param("scheme", scheme)
                .query((row, number) -> new Indicator(
                        row.getString("code"),
                        row.getString("area"),
                        row.getBigDecimal("points"),
                        Formula.of(row.getString("formula")),
                        Figures.of(json, row.getString("parameters"))))
                .list();
    }
}

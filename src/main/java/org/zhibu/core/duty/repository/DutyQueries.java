package org.zhibu.core.duty.repository;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads the cells inside a scope. */
@Repository
public class DutyQueries {

    private static final String CELLS = """
                        select u.home_id, u.id as unit_id, u.short_name as unit_name, p.short_name as parent_name,
                            c.rule_code, c.period_start, c.due_on, c.owed, c.done, c.exempt
                        from organization.unit u
                        join organization.unit p on p.id = u.parent_id
                        join duty.cell c on c.home_id = u.home_id and c.unit_id = u.id
                        where u.path_c >= :from and u.path_c < :to
                        """;

    private final JdbcClient jdbc;

    DutyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> calendarOf(Scope scope, UnitId branch, int year) {
        return jdbc.sql(CELLS + """
                          and u.id = :unit and c.period_start between :first and :last
                        order by c.rule_code, c.period_start
                        """)
                .params(scope.params())
                .param("unit", branch.number())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Row.class)
                .list();
    }

    /** Not yet done and either past since a day, or begun and due before the horizon. */
    public List<Row> openOf(Scope scope, UnitId branch, LocalDate since, LocalDate today, LocalDate horizon) {
        return jdbc.sql(CELLS + """
                          and u.id = :unit and c.done < c.owed
                          and c.due_on between :since and :horizon and c.period_start <= :today
                        order by c.due_on, c.rule_code
                        """)
                .params(scope.params())
                .param("unit", branch.number())
                .param("since", since)
                .param("today", today)
                .param("horizon", horizon)
                .query(Row.class)
                .list();
    }

    public List<Row> doneOf(Scope scope, UnitId branch, Period period, LocalDate today) {
        return jdbc.sql(CELLS + """
                          and u.id = :unit and c.owed > 0 and c.done >= c.owed
                          and c.due_on between :first and :last and c.period_start <= :today
                        order by c.period_start desc, c.rule_code
                        """)
                .params(scope.params())
                .param("unit", branch.number())
                .param("first", period.start())
                .param("last", period.end())
                .param("today", today)
                .query(Row.class)
                .list();
    }

    /** A cell with the names around it. */
    public record Row(
            long homeId,
            long unitId,
            String unitName,
            String parentName,
            String ruleCode,
            LocalDate periodStart,
            LocalDate dueOn,
            int owed,
            int done,
            @Nullable String exempt) {

        public DutyCell cell() {
            return new DutyCell(ruleCode, periodStart, dueOn, owed, done, exempt);
        }
    }
}

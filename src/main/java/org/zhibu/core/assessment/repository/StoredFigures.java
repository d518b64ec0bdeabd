package org.zhibu.core.assessment.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.UnitId;

/** Reads all that is stored about branches, to be compared. For the nightly check: no viewer, no scope. */
@Repository
public class StoredFigures {

    private final JdbcClient jdbc;

    StoredFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every figure of the branches in a year; the day it was computed on is none. */
    public List<Figure> of(long home, Collection<UnitId> branches, int year) {
        return jdbc.sql("""
                        select c.unit_id, 'duty.cell ' || c.rule_code || ' ' || c.period_start as name,
                            concat_ws(' ', c.due_on, c.owed, c.done, c.exempt) as worth
                        from duty.cell c
                        where c.home_id = :home and c.unit_id = any(:branches) and c.period_start between :first and :last
                        union all
                        select v.unit_id, 'assessment.value ' || v.indicator_code, concat_ws(' ', v.points, v.counted, v.numbers)
                        from assessment.value v
                        where v.home_id = :home and v.unit_id = any(:branches) and v.year = :year
                        union all
                        select m.unit_id, 'assessment.unit_month ' || m.month,
                            concat_ws(' ', m.owed, m.done, m.branches, m.branches_short)
                        from organization.unit u
                        join organization.unit p on p.id = u.parent_id
                        join assessment.unit_month m on m.home_id = p.home_id and m.parent_id = p.id and m.unit_id = u.id
                        where u.id = any(:branches) and m.month between :first and :last
                        union all
                        select y.unit_id, 'assessment.unit_year ' || y.area, concat_ws(' ', y.points, y.counted, y.possible)
                        from organization.unit u
                        join organization.unit p on p.id = u.parent_id
                        join assessment.unit_year y on y.home_id = p.home_id and y.parent_id = p.id and y.unit_id = u.id
                        where u.id = any(:branches) and y.year = :year
                        """)
                .param("home", home)
                .param("branches", branches.stream().map(UnitId::number).toArray(Long[]::new))
                .param("year", year)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Figure.class)
                .list();
    }

    /** One figure with its name and what it is worth. */
    public record Figure(long unitId, String name, String worth) {}
}

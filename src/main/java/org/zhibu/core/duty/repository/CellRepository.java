package org.zhibu.core.duty.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.shared.kernel.UnitId;

/** Writes cells, many branches of one home at a time; a row that is already so is left alone. */
@Repository
public class CellRepository {

    private final JdbcClient jdbc;

    CellRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the cells of these branches and this year what they should be. */
    public void replace(long home, Collection<UnitId> branches, int year, Map<UnitId, List<DutyCell>> cells) {
        List<Written> rows = cells.entrySet().stream()
                .flatMap(branch -> branch.getValue().stream()
                        .map(cell -> new Written(branch.getKey().number(), cell)))
                .toList();
        deleteOthers(home, branches, year, rows);
        upsert(home, rows);
    }

    private void deleteOthers(long home, Collection<UnitId> branches, int year, List<Written> rows) {
        jdbc.sql("""
                        delete from duty.cell c
                        where c.home_id = :home and c.unit_id = any(:branches) and c.period_start between :first and :last
                          and not exists (
                            select 1
                            from unnest(:units, :codes, cast(:starts as date[])) as kept (unit_id, rule_code, period_start)
                            where kept.unit_id = c.unit_id and kept.rule_code = c.rule_code
                              and kept.period_start = c.period_start)
                        """)
                .param("home", home)
                .param("branches", branches.stream().map(UnitId::number).toArray(Long[]::new))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("units", column(rows, Written::unit, Long[]::new))
                .param("codes", column(rows, row -> row.cell().code(), String[]::new))
                .param("starts", column(rows, row -> row.cell().periodStart().toString(), String[]::new))
                .update();
    }

    private void upsert(long home, List<Written> rows) {
        jdbc.sql("""
                        insert into duty.cell as c (home_id, unit_id, rule_code, period_start, due_on, owed, done, exempt)
                        select :home, n.*
                        from unnest(:units, :codes, cast(:starts as date[]), cast(:dues as date[]), :owed, :done, :exempt) n
                        on conflict (home_id, unit_id, rule_code, period_start) do update
                        set due_on = excluded.due_on, owed = excluded.owed, done = excluded.done, exempt = excluded.exempt
                        where (c.due_on, c.owed, c.done, c.exempt)
                            is distinct from (excluded.due_on, excluded.owed, excluded.done, excluded.exempt)
                        """)
                .param("home", home)
                .param("units", column(rows, Written::unit, Long[]::new))
                .param("codes", column(rows, row -> row.cell().code(), String[]::new))
                .param("starts", column(rows, row -> row.cell().periodStart().toString(), String[]::new))
                .param("dues", column(rows, row -> row.cell().dueOn().toString(), String[]::new))
                .param("owed", column(rows, row -> row.cell().owed(), Integer[]::new))
                .param("done", column(rows, row -> row.cell().done(), Integer[]::new))
                .param("exempt", exempt(rows))
                .update();
    }

    private static <T> T[] column(
            List<Written> rows, Function<Written, T> value, java.util.function.IntFunction<T[]> array) {
        Stream<T> values = rows.stream().map(value);
        return values.toArray(array);
    }

    @SuppressWarnings("NullAway") // an array of text with nulls in it, which is what the column is
    private static String[] exempt(List<Written> rows) {
        return rows.stream().map(row -> row.cell().exempt()).toArray(String[]::new);
    }

    record Written(long unit, DutyCell cell) {}
}

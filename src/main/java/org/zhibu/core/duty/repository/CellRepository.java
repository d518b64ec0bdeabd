package org.zhibu.core.duty.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /**
     * Makes the cells of these branches and this year what they should be. What is there is read and compared, so that
     * only differences are written: on most days almost none.
     */
    public void replace(long home, Collection<UnitId> branches, int year, Map<UnitId, List<DutyCell>> cells) {
        Map<Key, DutyCell> before = stored(home, branches, year);
        Map<Key, DutyCell> after = new HashMap<>();
        cells.forEach((branch, all) -> all.forEach(cell -> after.put(Key.of(branch.number(), cell), cell)));
        List<Written> changed = after.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(before.get(cell.getKey())))
                .map(cell -> new Written(cell.getKey().unit(), cell.getValue()))
                .toList();
        List<Key> gone =
                before.keySet().stream().filter(key -> !after.containsKey(key)).toList();
        if (!gone.isEmpty()) delete(home, gone);
        if (!changed.isEmpty()) upsert(home, changed);
    }

    private Map<Key, DutyCell> stored(long home, Collection<UnitId> branches, int year) {
        Map<Key, DutyCell> stored = new HashMap<>();
        jdbc.sql("""
                        select c.unit_id, c.rule_code, c.period_start, c.due_on, c.owed, c.done, c.exempt
                        from duty.cell c
                        where c.home_id = :home and c.unit_id = any(:branches) and c.period_start between :first and :last
                        """)
                .param("home", home)
                .param("branches", branches.stream().map(UnitId::number).toArray(Long[]::new))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Stored.class)
                .list()
                .forEach(row -> stored.put(Key.of(row.unitId(), row.cell()), row.cell()));
        return stored;
    }

    private void delete(long home, List<Key> gone) {
        jdbc.sql("""
                        delete from duty.cell c
                        using unnest(:units, :codes, cast(:starts as date[])) as gone (unit_id, rule_code, period_start)
                        where c.home_id = :home and c.unit_id = gone.unit_id and c.rule_code = gone.rule_code
                          and c.period_start = gone.period_start
                        """)
                .param("home", home)
                .param("units", column(gone, Key::unit, Long[]::new))
                .param("codes", column(gone, Key::code, String[]::new))
                .param("starts", column(gone, key -> key.start().toString(), String[]::new))
                .update();
    }

    private void upsert(long home, List<Written> rows) {
        jdbc.sql("""
                        insert into duty.cell as c (home_id, unit_id, rule_code, period_start, due_on, owed, done, exempt)
                        select :home, n.*
                        from unnest(:units, :codes, cast(:starts as date[]), cast(:dues as date[]), :owed, :done, :exempt) n
                        on conflict (home_id, unit_id, rule_code, period_start) do update
                        set due_on = excluded.due_on, owed = excluded.owed, done = excluded.done, exempt = excluded.exempt
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

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        Stream<T> values = rows.stream().map(value);
        return values.toArray(array);
    }

    @SuppressWarnings("NullAway") // an array of text with nulls in it, which is what the column is
    private static String[] exempt(List<Written> rows) {
        return rows.stream().map(row -> row.cell().exempt()).toArray(String[]::new);
    }

    record Written(long unit, DutyCell cell) {}

    /** What a cell is known by inside a home. */
    record Key(long unit, String code, LocalDate start) {

        static Key of(long unit, DutyCell cell) {
            return new Key(unit, cell.code(), cell.periodStart());
        }
    }

    record Stored(
            long unitId,
            String ruleCode,
            LocalDate periodStart,
            LocalDate dueOn,
            int owed,
            int done,
            @Nullable String exempt) {

        DutyCell cell() {
            return new DutyCell(ruleCode, periodStart, dueOn, owed, done, exempt);
        }
    }
}

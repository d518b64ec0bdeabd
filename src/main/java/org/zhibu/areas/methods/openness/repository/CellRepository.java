package org.zhibu.areas.methods.openness.repository;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.openness.Cell;
import org.zhibu.areas.methods.openness.model.BranchYear;
import org.zhibu.areas.methods.openness.model.BranchYear.Event;
import org.zhibu.shared.kernel.UnitId;

/** Reads what the cells follow from, for many branches in four statements, and writes the cells. For the job: no viewer. */
@Repository("opennessCellRepository")
public class CellRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    CellRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those of the units that are branches. */
    public List<BranchYear> read(long home, Collection<UnitId> units, int year, List<String> kinds) {
        Long[] numbers = units.stream().map(UnitId::number).toArray(Long[]::new);
        Map<Long, List<Event>> events = events(home, numbers, year, kinds);
        Map<Long, Map<String, LocalDate>> published = published(home, numbers, year);
        Map<Long, Map<String, String>> waived = waived(home, numbers, year);
        return branches(home, numbers).stream()
                .map(row -> new BranchYear(
                        new UnitId(row.id()),
                        row.temporary(),
                        row.foundedOn(),
                        row.dissolvedOn(),
                        events.getOrDefault(row.id(), List.of()),
                        published.getOrDefault(row.id(), Map.of()),
                        waived.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private List<BranchRow> branches(long home, Long[] units) {
        return jdbc.sql("""
                        select u.id, u.kind = 'TEMPORARY_BRANCH' as temporary, u.founded_on, u.dissolved_on
                        from organization.unit u
                        where u.home_id = :home and u.id = any(:units) and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                        """)
                .param("home", home)
                .param("units", units)
                .query(BranchRow.class)
                .list();
    }

    private Map<Long, List<Event>> events(long home, Long[] units, int year, List<String> kinds) {
        Map<Long, List<Event>> events = new HashMap<>();
        jdbc.sql("""
                        select f.unit_id, f.fact_kind, min(f.occurred_on) as first, max(f.occurred_on) as last
                        from fact.all_facts f
                        where f.home_id = :home and f.unit_id = any(:units) and f.fact_kind = any(:kinds)
                          and f.occurred_on between :first and :last
                        group by f.unit_id, f.fact_kind, extract(quarter from f.occurred_on)
                        """)
                .param("home", home)
                .param("units", units)
                .param("kinds", kinds.toArray(String[]::new))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(EventRow.class)
                .list()
                .forEach(row -> events.computeIfAbsent(row.unitId(), id -> new ArrayList<>())
                        .add(new Event(row.factKind(), row.first(), row.last())));
        return events;
    }

    private Map<Long, Map<String, LocalDate>> published(long home, Long[] units, int year) {
        Map<Long, Map<String, LocalDate>> published = new HashMap<>();
        jdbc.sql("""
                        select e.unit_id, e.item_code, e.part, min(e.from_on) as first
                        from openness.entry e
                        where e.home_id = :home and e.unit_id = any(:units) and e.year = :year and e.state = 'PUBLISHED'
                        group by e.unit_id, e.item_code, e.part
                        """)
                .param("home", home)
                .param("units", units)
                .param("year", year)
                .query(PublishedRow.class)
                .list()
                .forEach(row -> published
                        .computeIfAbsent(row.unitId(), id -> new HashMap<>())
                        .put(BranchYear.key(row.itemCode(), row.part()), row.first()));
        return published;
    }

    private Map<Long, Map<String, String>> waived(long home, Long[] units, int year) {
        Map<Long, Map<String, String>> waived = new HashMap<>();
        jdbc.sql("""
                        select w.unit_id, w.item_code, w.reason
                        from openness.waiver w
                        where w.home_id = :home and w.unit_id = any(:units) and w.year = :year
                        """)
                .param("home", home)
                .param("units", units)
                .param("year", year)
                .query(WaiverRow.class)
                .list()
                .forEach(row -> waived.computeIfAbsent(row.unitId(), id -> new HashMap<>())
                        .put(row.itemCode(), row.reason()));
        return waived;
    }

    /** Replaces the cells of branches of one home and year. */
    public void replace(long home, int year, Map<UnitId, List<Cell>> cells) {
        jdbc.sql("delete from openness.cell where home_id = :home and unit_id = any(:units) and year = :year")
                .param("home", home)
                .param("units", cells.keySet().stream().map(UnitId::number).toArray(Long[]::new))
                .param("year", year)
                .update();
        List<SqlParameterSource> rows = new ArrayList<>();
        cells.forEach((unit, its) -> its.forEach(cell -> rows.add(row(home, unit, cell))));
        if (!rows.isEmpty()) batches.batchUpdate("""
                            insert into openness.cell (home_id, unit_id, year, item_code, part, due_on, owed, done_on, exempt, words)
                            values (:home, :unit, :year, :item, :part, :due, :owed, :done, :exempt, :words)
                            """, rows.toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(long home, UnitId unit, Cell cell) {
        return new MapSqlParameterSource()
                .addValue("home", home)
                .addValue("unit", unit.number())
                .addValue("year", cell.year())
                .addValue("item", cell.item())
                .addValue("part", cell.part())
                .addValue("due", cell.dueOn())
                .addValue("owed", cell.owed())
                .addValue("done", cell.doneOn())
                .addValue("exempt", cell.exempt())
                .addValue("words", cell.words());
    }

    record BranchRow(
            long id,
            boolean temporary,
            @Nullable LocalDate foundedOn,
            @Nullable LocalDate dissolvedOn) {}

    record EventRow(long unitId, String factKind, LocalDate first, LocalDate last) {}

    record PublishedRow(long unitId, String itemCode, int part, LocalDate first) {}

    record WaiverRow(long unitId, String itemCode, String reason) {}
}

package org.zhibu.core.duty.repository;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.duty.model.BranchFacts;
import org.zhibu.core.duty.model.BranchFacts.Count;
import org.zhibu.core.duty.model.BranchFacts.Held;
import org.zhibu.core.duty.model.Tenure;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.UnitId;

/** Reads the facts of many branches of one home in four statements. For the recomputing job: no viewer, no scope. */
@Repository
public class BranchFactsReader {

    private static final RecordRef NOTHING = new RecordRef("", 0, 0);

    private final JdbcClient jdbc;

    BranchFactsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The branches among the units, with what they did in a year and in the quarter after it.
     *
     * @param without a record to be left out, as if it had not been made
     */
    public List<BranchFacts> read(long home, Collection<UnitId> branches, int year, @Nullable RecordRef without) {
        List<UnitRow> units = units(home, branches);
        Long[] ids = units.stream().map(UnitRow::id).toArray(Long[]::new);
        Map<Long, List<FactRow>> counts = byBranch(units, counts(home, ids));
        Map<Long, List<FactRow>> posts = byBranch(units, posts(home, ids));
        Map<Long, List<FactRow>> held =
                byBranch(units, held(home, ids, year, Objects.requireNonNullElse(without, NOTHING)));
        Map<Long, Map<UnitId, Tenure>> groups = groups(units);
        return units.stream()
                .filter(unit -> !unit.isGroup())
                .map(unit -> new BranchFacts(
                        new UnitId(unit.id()),
                        home,
                        unit.tenure(),
                        groups.getOrDefault(unit.id(), Map.of()),
                        committee(posts.getOrDefault(unit.id(), List.of())),
                        members(counts.getOrDefault(unit.id(), List.of())),
                        fullMembers(counts.getOrDefault(unit.id(), List.of())),
                        activities(held.getOrDefault(unit.id(), List.of()))))
                .toList();
    }

    private List<UnitRow> units(long home, Collection<UnitId> branches) {
        return jdbc.sql("""
                        select u.id, u.parent_id, u.kind, u.founded_on, u.dissolved_on
                        from organization.unit u
                        where u.home_id = :home
                          and (u.id = any(:branches) and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                            or u.parent_id = any(:branches) and u.kind = 'GROUP')
                        order by u.id
                        """)
                .param("home", home)
                .param("branches", branches.stream().map(UnitId::number).toArray(Long[]::new))
                .query(UnitRow.class)
                .list();
    }

    private List<FactRow> counts(long home, Long[] units) {
        return jdbc.sql("""
                        select f.unit_id, f.fact_kind, f.occurred_on, sum(f.quantity)::integer as number, 0 as source_id
                        from fact.all_facts f
                        where f.home_id = :home and f.unit_id = any(:units)
                          and f.fact_kind in ('member.entered', 'member.left', 'member.full')
                        group by f.unit_id, f.fact_kind, f.occurred_on
                        """)
                .param("home", home)
                .param("units", units)
                .query(FactRow.class)
                .list();
    }

    private List<FactRow> posts(long home, Long[] units) {
        return jdbc.sql("""
                        select f.unit_id, f.fact_kind, f.occurred_on, 1 as number, f.source_id
                        from fact.all_facts f
                        where f.home_id = :home and f.unit_id = any(:units)
                          and f.fact_kind in ('post.committee', 'post.committee.ended')
                        """)
                .param("home", home)
                .param("units", units)
                .query(FactRow.class)
                .list();
    }

    private List<FactRow> held(long home, Long[] units, int year, RecordRef without) {
        return jdbc.sql("""
                        select f.unit_id, f.fact_kind, date_trunc('month', f.occurred_on)::date as occurred_on,
                            count(*)::integer as number, 0 as source_id
                        from fact.all_facts f
                        where f.home_id = :home and f.unit_id = any(:units) and f.fact_kind like 'activity.%'
                          and f.occurred_on between :first and :last
                          and not (f.source_type = :type and f.source_home_id = :sourceHome and f.source_id = :source)
                        group by 1, 2, 3
                        """)
                .param("home", home)
                .param("units", units)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year + 1, 3, 31))
                .param("type", without.type())
                .param("sourceHome", without.home())
                .param("source", without.number())
                .query(FactRow.class)
                .list();
    }

    private static Map<Long, Map<UnitId, Tenure>> groups(List<UnitRow> units) {
        Map<Long, Map<UnitId, Tenure>> groups = new HashMap<>();
        for (UnitRow unit : units)
            if (unit.isGroup())
                groups.computeIfAbsent(unit.branch(), id -> new LinkedHashMap<>())
                        .put(new UnitId(unit.id()), unit.tenure());
        return groups;
    }

    private static Map<Long, List<FactRow>> byBranch(List<UnitRow> units, List<FactRow> rows) {
        Map<Long, Long> branches = new HashMap<>();
        units.forEach(unit -> branches.put(unit.id(), unit.branch()));
        Map<Long, List<FactRow>> byBranch = new HashMap<>();
        for (FactRow row : rows)
            byBranch.computeIfAbsent(Objects.requireNonNull(branches.get(row.unitId())), id -> new ArrayList<>())
                    .add(row);
        return byBranch;
    }

    private static List<Tenure> committee(List<FactRow> posts) {
        Map<Long, LocalDate> ends = new HashMap<>();
        for (FactRow post : posts) if (post.ends()) ends.put(post.sourceId(), post.occurredOn());
        return posts.stream()
                .filter(post -> !post.ends())
                .map(post -> new Tenure(post.occurredOn(), ends.get(post.sourceId())))
                .toList();
    }

    private static List<Count> members(List<FactRow> counts) {
        return counts.stream()
                .filter(count -> !count.factKind().equals("member.full"))
                .map(count -> new Count(
                        count.occurredOn(), count.factKind().equals("member.left") ? -count.number() : count.number()))
                .toList();
    }

    private static List<Count> fullMembers(List<FactRow> counts) {
        return counts.stream()
                .filter(count -> count.factKind().equals("member.full"))
                .map(count -> new Count(count.occurredOn(), count.number()))
                .toList();
    }

    private static List<Held> activities(List<FactRow> rows) {
        return rows.stream()
                .map(row -> new Held(new UnitId(row.unitId()), row.factKind(), row.occurredOn(), row.number()))
                .toList();
    }

    record UnitRow(
            long id,
            long parentId,
            String kind,
            @Nullable LocalDate foundedOn,
            @Nullable LocalDate dissolvedOn) {

        boolean isGroup() {
            return kind.equals("GROUP");
        }

        long branch() {
            return isGroup() ? parentId : id;
        }

        Tenure tenure() {
            return new Tenure(foundedOn, dissolvedOn);
        }
    }

    record FactRow(long unitId, String factKind, LocalDate occurredOn, int number, long sourceId) {

        boolean ends() {
            return factKind.endsWith(".ended");
        }
    }
}

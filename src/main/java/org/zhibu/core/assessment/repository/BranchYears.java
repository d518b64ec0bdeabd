package org.zhibu.core.assessment.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.assessment.model.BranchYear;
import org.zhibu.core.assessment.model.People;
import org.zhibu.core.assessment.model.People.Fact;
import org.zhibu.core.duty.DutyCell;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.rule.StudyRequirement;

/** Reads what the facts say about many branches of one home in four statements. For the job: no viewer, no scope. */
@Repository
public class BranchYears {

    private static final RecordRef NOTHING = new RecordRef("", 0, 0);

    private final JdbcClient jdbc;

    BranchYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The branches for which there are cells. */
    public List<BranchYear> read(Asked asked, Map<UnitId, List<DutyCell>> cells) {
        List<UnitRow> units = units(asked.home(), cells.keySet());
        Map<Long, Long> branches = new HashMap<>();
        units.forEach(unit -> branches.put(unit.id(), unit.branch()));
        Map<Long, Map<String, Integer>> sums = sums(asked, branches);
        Map<Long, List<Fact>> people = people(asked, branches);
        Map<MemberId, BigDecimal> hours = hours(asked, people);
        return units.stream()
                .filter(unit -> unit.kind().isBranch())
                .map(unit -> new BranchYear(
                        new UnitId(unit.id()),
                        unit.kind(),
                        asked.year(),
                        Objects.requireNonNull(cells.get(new UnitId(unit.id()))),
                        sums.getOrDefault(unit.id(), Map.of()),
                        new People(people.getOrDefault(unit.id(), List.of()), asked.on())
                                .standing(hours, asked.requirement())))
                .toList();
    }

    private List<UnitRow> units(long home, Collection<UnitId> branches) {
        return jdbc.sql("""
                        select u.id, u.parent_id, u.kind
                        from organization.unit u
                        where u.home_id = :home
                          and (u.id = any(:branches) or u.parent_id = any(:branches) and u.kind = 'GROUP')
                        order by u.id
                        """)
                .param("home", home)
                .param("branches", branches.stream().map(UnitId::number).toArray(Long[]::new))
                .query(UnitRow.class)
                .list();
    }

    private Map<Long, Map<String, Integer>> sums(Asked asked, Map<Long, Long> branches) {
        Map<Long, Map<String, Integer>> sums = new HashMap<>();
        for (SumRow row : sumRows(asked, branches.keySet()))
            sums.computeIfAbsent(Objects.requireNonNull(branches.get(row.unitId())), id -> new HashMap<>())
                    .merge(row.factKind(), row.total(), Integer::sum);
        return sums;
    }

    private List<SumRow> sumRows(Asked asked, Set<Long> units) {
        return jdbc.sql("""
                        select f.unit_id, f.fact_kind, sum(f.quantity)::integer as total
                        from fact.all_facts f
                        where f.home_id = :home and f.unit_id = any(:units)
                          and (f.fact_kind in ('roster.required', 'roster.filled')
                            or f.occurred_on >= :first and f.fact_kind = any(:kinds))
                          and f.occurred_on <= :last
                          and not (f.source_type = :type and f.source_home_id = :sourceHome and f.source_id = :source)
                        group by f.unit_id, f.fact_kind
                        """)
                .param("home", asked.home())
                .param("units", units.toArray(Long[]::new))
                .param("kinds", asked.kinds().toArray(String[]::new))
                .param("first", LocalDate.of(asked.year(), 1, 1))
                .param("last", LocalDate.of(asked.year(), 12, 31))
                .param("type", asked.left().type())
                .param("sourceHome", asked.left().home())
                .param("source", asked.left().number())
                .query(SumRow.class)
                .list();
    }

    private Map<Long, List<Fact>> people(Asked asked, Map<Long, Long> branches) {
        List<PersonRow> rows = jdbc.sql("""
                        select f.unit_id, f.fact_kind, f.occurred_on, f.member_home_id, f.member_id, f.source_id
                        from fact.all_facts f
                        where f.home_id = :home and f.unit_id = any(:units) and f.occurred_on <= :on
                          and f.fact_kind in ('member.full', 'member.probationary', 'study.exempt',
                            'post.secretary', 'post.secretary.ended', 'post.deputy', 'post.deputy.ended',
                            'post.committee', 'post.committee.ended', 'term.elected')
                        union all
                        select f.unit_id, f.fact_kind, f.occurred_on, f.member_home_id, f.member_id, f.source_id
                        from fact.all_facts f
                        where f.home_id = :home and f.unit_id = any(:units) and f.fact_kind = 'term.running'
                        """)
                .param("home", asked.home())
                .param("units", branches.keySet().toArray(Long[]::new))
                .param("on", asked.on())
                .query(PersonRow.class)
                .list();
        Map<Long, List<Fact>> people = new HashMap<>();
        for (PersonRow row : rows)
            people.computeIfAbsent(Objects.requireNonNull(branches.get(row.unitId())), id -> new ArrayList<>())
                    .add(row.fact());
        return people;
    }

    /** The numbers alone are unique; asked for as constants, the ledger is read by its index. */
    private Map<MemberId, BigDecimal> hours(Asked asked, Map<Long, List<Fact>> people) {
        List<MemberId> members = people.values().stream()
                .flatMap(List::stream)
                .flatMap(fact -> fact.member().stream())
                .distinct()
                .toList();
        if (members.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select f.member_home_id, f.member_id, sum(f.quantity) as hours
                        from fact.all_facts f
                        where f.home_id = :home and f.fact_kind = 'study.hours' and f.occurred_on between :first and :on
                          and f.member_home_id = any(:memberHomes) and f.member_id = any(:members)
                        group by f.member_home_id, f.member_id
                        """)
                .param(
                        "memberHomes",
                        members.stream().map(MemberId::home).distinct().toArray(Long[]::new))
                .param("members", members.stream().map(MemberId::number).toArray(Long[]::new))
                .param("home", asked.home())
                .param("first", LocalDate.of(asked.year(), 1, 1))
                .param("on", asked.on())
                .query(HoursRow.class)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> new MemberId(row.memberHomeId(), row.memberId()), HoursRow::hours));
    }

    /**
     * What is asked for.
     *
     * @param on the day the points are for: today, or the last day of a year that is past
     * @param without a record to be left out, null for none
     * @param kinds of fact to be summed over the year
     */
    public record Asked(
            long home,
            int year,
            LocalDate on,
            StudyRequirement requirement,
            @Nullable RecordRef without,
            Set<String> kinds) {

        RecordRef left() {
            return without == null ? NOTHING : without;
        }
    }

    record UnitRow(long id, long parentId, UnitKind kind) {

        long branch() {
            return kind == UnitKind.GROUP ? parentId : id;
        }
    }

    record SumRow(long unitId, String factKind, int total) {}

    record HoursRow(long memberHomeId, long memberId, BigDecimal hours) {}

    record PersonRow(
            long unitId,
            String factKind,
            LocalDate occurredOn,
            @Nullable Long memberHomeId,
            @Nullable Long memberId,
            long sourceId) {

        Fact fact() {
            MemberId member = memberHomeId == null || memberId == null ? null : new MemberId(memberHomeId, memberId);
            return new Fact(factKind, occurredOn, java.util.Optional.ofNullable(member), sourceId);
        }
    }
}

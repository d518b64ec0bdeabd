package org.zhibu.areas.service.help.repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.help.CareId;
import org.zhibu.areas.service.help.CareKind;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads the yearly lists of members in difficulty and old members, and the visits to them. */
@Repository
public class CareQueries {

    /** The visits entered here, and those of a case of the same person in the same year. */
    private static final String VISITS = """
            (select v.home_id, v.care_id, v.visited_on, v.who
             from help.care_visit v
             union all
             select e.home_id, e.id, m.done_on, m.by_name
             from help.care e
             join help.help_case c on c.home_id = e.home_id and c.member_home_id = e.member_home_id and c.member_id = e.member_id
             join help.measure m on m.home_id = c.home_id and m.case_id = c.id and m.kind = 'VISIT'
               and m.done_on between make_date(e.year, 1, 1) and make_date(e.year, 12, 31))
            """;

    private final JdbcClient jdbc;

    CareQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody on the list of a branch.
     *
     * @param visits how often the person was visited, {@code entered} how many of these were entered on the list
     */
    public record Person(
            long homeId,
            long id,
            long memberHomeId,
            long memberId,
            String name,
            CareKind kind,
            long visits,
            long entered,
            @Nullable LocalDate lastOn,
            @Nullable String lastBy) {

        public CareId of() {
            return new CareId(homeId, id);
        }

        public MemberId member() {
            return new MemberId(memberHomeId, memberId);
        }
    }

    public List<Person> peopleOf(Scope scope, UnitId branch, int year) {
        return jdbc.sql("""
                        select e.home_id, e.id, e.member_home_id, e.member_id, p.name, e.kind, count(v.visited_on) as visits,
                            (select count(*) from help.care_visit w where w.home_id = e.home_id and w.care_id = e.id) as entered,
                            max(v.visited_on) as last_on, (array_agg(v.who order by v.visited_on desc))[1] as last_by
                        from help.care e
                        join organization.unit u on u.id = e.unit_id
                        join member.member p on p.home_id = e.member_home_id and p.id = e.member_id
                        left join %s v on v.home_id = e.home_id and v.care_id = e.id
                        where e.home_id = u.home_id and e.unit_id = :unit and e.year = :year
                          and u.path_c >= :from and u.path_c < :to
                        group by e.home_id, e.id, p.name
                        order by e.kind, p.name, e.id
                        """.formatted(VISITS))
                .params(scope.params())
                .param("unit", branch.number())
                .param("year", year)
                .query(Person.class)
                .list();
    }

    /** How a branch keeps its list; no names. */
    public record Kept(
            long unitId, String unitName, @Nullable LocalDate keptOn, long listed, long visited) {

        public long missing() {
            return listed - visited;
        }
    }

    private static final String KEPT = """
            select u.id as unit_id, u.short_name as unit_name, l.kept_on, coalesce(s.listed, 0) as listed,
                coalesce(s.visited, 0) as visited
            """;

    private static final String BRANCHES = """
            from organization.unit u
            left join help.care_list l on l.home_id = u.home_id and l.unit_id = u.id and l.year = :year
            left join (
                select e.unit_id, count(distinct e.id) as listed, count(distinct v.care_id) as visited
                from help.care e
                left join %s v on v.home_id = e.home_id and v.care_id = e.id
                where e.home_id = :home and e.year = :year
                group by e.unit_id) s on s.unit_id = u.id
            where u.home_id = :home and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
              and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
              and kernel.holds(u.called, :words)
              and (:state = ''
                or :state = 'UNKEPT' and l.kept_on is null
                or :state = 'MISSING' and s.listed > s.visited
                or :state = 'DONE' and l.kept_on is not null and coalesce(s.listed = s.visited, true))
            """.formatted(VISITS);

    /** The branches of the subtree, those without a list first, then those with most people not visited. */
    public Listed<Kept> keptBelow(Scope scope, long home, int year, ListAsk ask) {
        String order = "order by l.kept_on is null desc, coalesce(s.listed - s.visited, 0) desc, u.path_c";
        return Listed.of(jdbc, Kept.class, KEPT, BRANCHES, order)
                .in(scope, home)
                .asked(ask)
                .with("year", year);
    }

    /** A list by the number of its branch; the latest year. */
    public record KeptList(long homeId, long unitId, int year) {}

    public List<KeptList> listsOf(Scope scope, List<RecordRef> branches) {
        if (branches.isEmpty()) return List.of();
        return jdbc.sql("""
                        select l.home_id, l.unit_id, max(l.year) as year
                        from help.care_list l
                        join organization.unit u on u.id = l.unit_id
                        where l.home_id = any(:homes) and l.unit_id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        group by l.home_id, l.unit_id
                        """)
                .params(scope.params())
                .param(
                        "homes",
                        branches.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", branches.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(KeptList.class)
                .list();
    }

    /** How far a subtree is with its lists. */
    public record Sums(long branches, long kept, long listed, long visited) {

        public long missing() {
            return listed - visited;
        }
    }

    public Sums sumsOf(Scope scope, long home, int year) {
        return jdbc.sql("""
                        select count(distinct u.id) as branches, count(distinct l.unit_id) as kept, count(distinct e.id) as listed,
                            count(distinct v.care_id) as visited
                        from organization.unit u
                        left join help.care_list l on l.home_id = u.home_id and l.unit_id = u.id and l.year = :year
                        left join help.care e on e.home_id = u.home_id and e.unit_id = u.id and e.year = :year
                        left join %s v on v.home_id = e.home_id and v.care_id = e.id
                        where u.home_id = :home and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                          and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                        """.formatted(VISITS))
                .params(scope.params())
                .param("home", home)
                .param("year", year)
                .query(Sums.class)
                .single();
    }

    /** One entry, for those who know its number. */
    public record Entry(long homeId, long id, long unitId, String path, int year, LocalDate listedOn, long visits) {

        public CareId of() {
            return new CareId(homeId, id);
        }

        public UnitId unit() {
            return new UnitId(unitId);
        }
    }

    public Optional<Entry> find(Scope scope, CareId id) {
        return jdbc.sql("""
                        select e.home_id, e.id, e.unit_id, u.path_c as path, e.year, e.listed_on,
                            (select count(*) from help.care_visit v where v.home_id = e.home_id and v.care_id = e.id) as visits
                        from help.care e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = :home and e.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Entry.class)
                .optional();
    }

    /** The organisations entries of lists are of, by their numbers. */
    public List<Entry> entriesOf(Scope scope, List<Long> homes, List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("""
                        select e.home_id, e.id, e.unit_id, u.path_c as path, e.year, e.listed_on, 0 as visits
                        from help.care e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = any(:homes) and e.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", homes.toArray(Long[]::new))
                .param("ids", ids.toArray(Long[]::new))
                .query(Entry.class)
                .list();
    }
}

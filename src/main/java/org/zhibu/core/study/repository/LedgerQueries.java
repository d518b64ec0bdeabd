package org.zhibu.core.study.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.study.HourEntry;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Searched;
import org.zhibu.shared.ui.PageOf;

/** Reads the hours of everybody in a subtree against what is asked of them in a year. */
@Repository
public class LedgerQueries {

    /** Everyone on the roster today; nothing is asked of those who are exempt. */
    private static final String LEDGER = """
            with ledger as (
                select c.member_home_id as home, c.member_id as number, m.name, u.short_name as unit_name, b.short_name as branch_name,
                    m.study_exempt as exempt, s.hours, s.sources,
                    case when m.study_exempt is not null then 0
                         when c.member_id = any(:leaders) then :more else :all end as required,
                    round(case when m.study_exempt is not null then 0
                         when c.member_id = any(:leaders) then :more else :all end * :pace, 1) as expected
                from member.current_membership c
                join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
                join organization.unit u on u.id = coalesce(c.group_id, c.unit_id)
                join organization.unit b on b.id = c.unit_id
                left join lateral (
                    select coalesce(sum(e.hours), 0) as hours, count(*) filter (where e.hours > 0) as sources
                    from study.hour_entry e
                    where e.home_id = c.member_home_id and e.member_home_id = c.member_home_id
                      and e.member_id = c.member_id and e.held_on between :first and :last
                ) s on true
                where c.member_home_id = :home and u.path_c >= :from and u.path_c < :to
            )
            """;

    private static final String OF_THE_LIST = """
            from ledger l
            where kernel.holds(l.name, :text)
              and case :state when 'behind' then l.hours < l.expected
                              when 'short' then l.hours < l.required
                              when 'reached' then l.required > 0 and l.hours >= l.required
                              else true end
            """;

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What hours are measured against.
     *
     * @param leaders those of whom more is asked
     * @param pace the part of the year gone by, 1 for a year that is over
     */
    public record Measure(
            long home, int year, BigDecimal all, BigDecimal more, Collection<MemberId> leaders, BigDecimal pace) {

        Map<String, @Nullable Object> params() {
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("home", home);
            params.put("first", LocalDate.of(year, 1, 1));
            params.put("last", LocalDate.of(year, 12, 31));
            params.put("all", all);
            params.put("more", more);
            params.put("leaders", leaders.stream().map(MemberId::number).toArray(Long[]::new));
            params.put("pace", pace);
            return params;
        }
    }

    /** The conditions of the list: a state or none, and a part of the name. */
    public record Filter(String state, String text) {

        String words() {
            return Searched.plain(text);
        }
    }

    /** Those who are furthest behind first. */
    public PageOf<Row> list(Scope scope, Measure measure, Filter filter, PageOf.Ask ask) {
        long total = of(scope, measure, LEDGER + "select count(*) " + OF_THE_LIST)
                .param("state", filter.state())
                .param("text", filter.words())
                .query(Long.class)
                .single();
        return new PageOf<>(rows(scope, measure, filter, ask.size(), ask.offset()), ask.number(), ask.size(), total);
    }

    public List<Row> rows(Scope scope, Measure measure, Filter filter, int most, int offset) {
        return of(scope, measure, LEDGER + "select l.* " + OF_THE_LIST + """
                        order by case when l.required = 0 then 2 else l.hours / l.required end, l.name collate "zh-x-icu", l.number
                        limit :most offset :offset
                        """)
                .param("state", filter.state())
                .param("text", filter.words())
                .param("most", most)
                .param("offset", offset)
                .query(Row.class)
                .list();
    }

    public Counts counts(Scope scope, Measure measure) {
        return of(scope, measure, LEDGER + """
                        select count(*) as people, count(*) filter (where l.hours < l.expected) as behind,
                            count(*) filter (where l.required > 0 and l.hours >= l.required) as reached
                        from ledger l
                        """).query(Counts.class).single();
    }

    public Optional<Row> find(Scope scope, Measure measure, MemberId member) {
        return of(scope, measure, LEDGER + "select l.* from ledger l where l.home = :home and l.number = :member")
                .param("member", member.number())
                .query(Row.class)
                .optional();
    }

    private JdbcClient.StatementSpec of(Scope scope, Measure measure, String sql) {
        return jdbc.sql(sql).params(scope.params()).params(measure.params());
    }

    /** The entries of one member of the subtree in a year, newest first. */
    public List<HourEntry> entriesOf(Scope scope, MemberId member, int year) {
        return jdbc
                .sql("""
                        select e.held_on, e.title, e.hours, e.source_type, e.source_home_id, e.source_id
                        from study.hour_entry e
                        join member.current_membership c on c.member_home_id = e.member_home_id and c.member_id = e.member_id
                        join organization.unit u on u.id = coalesce(c.group_id, c.unit_id)
                        where e.home_id = :home and e.member_home_id = :home and e.member_id = :member
                          and e.held_on between :first and :last and u.path_c >= :from and u.path_c < :to
                        order by e.held_on desc, e.starts_at desc, e.id desc
                        """)
                .params(scope.params())
                .param("home", member.home())
                .param("member", member.number())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(EntryRow.class)
                .list()
                .stream()
                .map(EntryRow::entry)
                .toList();
    }

    /** How many there are, are behind, and have enough. */
    public record Counts(long people, long behind, long reached) {}

    /** One member of the ledger. */
    public record Row(
            long home,
            long number,
            String name,
            String unitName,
            String branchName,
            @Nullable String exempt,
            BigDecimal hours,
            long sources,
            BigDecimal required,
            BigDecimal expected) {

        public MemberId member() {
            return new MemberId(home, number);
        }

        public BigDecimal missing() {
            return required.subtract(hours).max(BigDecimal.ZERO);
        }
    }

    record EntryRow(
            LocalDate heldOn, String title, BigDecimal hours, String sourceType, long sourceHomeId, long sourceId) {

        HourEntry entry() {
            return new HourEntry(heldOn, title, hours, new RecordRef(sourceType, sourceHomeId, sourceId));
        }
    }
}

package org.zhibu.core.study.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.study.HourEntry;
import org.zhibu.core.study.HourSum;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** Reads the ledger of study hours. */
@Repository
public class HourQueries {

    private final JdbcClient jdbc;

    HourQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public BigDecimal sumOf(MemberId self, int year) {
        return jdbc.sql("""
                        select coalesce(sum(e.hours), 0)
                        from study.hour_entry e
                        where e.home_id = :home and e.member_home_id = :home and e.member_id = :member
                          and e.held_on >= :first and e.held_on <= :last
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(BigDecimal.class)
                .single();
    }

    public List<HourEntry> entriesOf(MemberId self, int year) {
        return jdbc
                .sql("""
                        select e.held_on, e.title, e.hours, e.source_type, e.source_home_id, e.source_id
                        from study.hour_entry e
                        where e.home_id = :home and e.member_home_id = :home and e.member_id = :member
                          and e.held_on >= :first and e.held_on <= :last
                        order by e.held_on desc, e.starts_at desc, e.id desc
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(EntryRow.class)
                .list()
                .stream()
                .map(EntryRow::entry)
                .toList();
    }

    /** Each member of the subtree today with the year's hours, wherever they were got; none is zero. */
    public List<HourSum> sums(Scope scope, Place place, int year) {
        return jdbc
                .sql("""
                        select c.member_home_id, c.member_id, coalesce(sum(e.hours), 0) as hours
                        from member.current_membership c
                        join organization.unit u on u.id = coalesce(c.group_id, c.unit_id)
                        left join study.hour_entry e on e.home_id = c.member_home_id and e.home_id = :home
                          and e.member_home_id = c.member_home_id and e.member_id = c.member_id
                          and e.held_on >= :first and e.held_on <= :last
                        where c.member_home_id = :home
                          and u.path_c >= :from and u.path_c < :to and u.path_c >= :placeFrom and u.path_c < :placeTo
                        group by c.member_home_id, c.member_id
                        """)
                .params(scope.params())
                .param("home", place.home())
                .param("placeFrom", place.scope().from())
                .param("placeTo", place.scope().to())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(SumRow.class)
                .list()
                .stream()
                .map(SumRow::sum)
                .toList();
    }

    /** The year's hours of those of the given members who are in the scope. */
    public List<HourSum> sumsOf(Scope scope, Collection<MemberId> members, int year) {
        return jdbc
                .sql("""
                        select c.member_home_id, c.member_id, coalesce(sum(e.hours), 0) as hours
                        from member.current_membership c
                        join organization.unit u on u.id = c.unit_id
                        left join study.hour_entry e on e.home_id = c.member_home_id
                          and e.member_home_id = c.member_home_id and e.member_id = c.member_id
                          and e.held_on >= :first and e.held_on <= :last
                        where c.member_home_id = any(:homes) and c.member_id = any(:ids)
                          and u.path_c >= :from and u.path_c < :to
                        group by c.member_home_id, c.member_id
                        """)
                .params(scope.params())
                .param("homes", members.stream().map(MemberId::home).distinct().toArray(Long[]::new))
                .param("ids", members.stream().map(MemberId::number).toArray(Long[]::new))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(SumRow.class)
                .list()
                .stream()
                .map(SumRow::sum)
                .toList();
    }

    /** What one source posted: for how many people, and how many hours in all. */
    public Posted postedBy(Scope scope, RecordRef source) {
        return jdbc.sql("""
                        select count(*) as people, coalesce(sum(e.hours), 0) as hours, coalesce(max(e.hours), 0) as most
                        from study.hour_entry e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = :home and e.source_type = :type and e.source_home_id = :home and e.source_id = :id
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", source.home())
                .param("type", source.type())
                .param("id", source.number())
                .query(Posted.class)
                .single();
    }

    /** What a source posted. */
    public record Posted(int people, BigDecimal hours, BigDecimal most) {}

    record EntryRow(
            LocalDate heldOn, String title, BigDecimal hours, String sourceType, long sourceHomeId, long sourceId) {

        HourEntry entry() {
            return new HourEntry(heldOn, title, hours, new RecordRef(sourceType, sourceHomeId, sourceId));
        }
    }

    record SumRow(long memberHomeId, long memberId, BigDecimal hours) {

        HourSum sum() {
            return new HourSum(new MemberId(memberHomeId, memberId), hours);
        }
    }
}

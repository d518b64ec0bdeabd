package org.zhibu.core.access.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Counts and names the people of organisations. */
@Repository
public class UnitPeopleQueries {

    private final JdbcClient jdbc;

    UnitPeopleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many stand in and below each of the organisations on a day. */
    public List<Count> countsOf(Scope scope, Collection<UnitId> units, LocalDate on) {
        return jdbc.sql("""
                        select top.id as unit_id, count(*) as members,
                            count(*) filter (where m.category = '01' and coalesce(m.full_on, :on) <= :on) as full_members
                        from organization.unit top
                        join organization.unit u on u.path_c >= top.path_c and u.path_c < left(top.path_c, -1) || '/'
                        join member.membership s on s.home_id = top.home_id and coalesce(s.group_id, s.unit_id) = u.id
                        join member.member m on m.home_id = s.home_id and m.id = s.member_id
                        where top.id = any(:units) and top.path_c >= :from and top.path_c < :to
                          and s.from_on <= :on and (s.to_on is null or s.to_on > :on) and m.state in ('1', '2')
                        group by top.id
                        """)
                .params(scope.params())
                .param("units", units.stream().map(UnitId::number).toArray(Long[]::new))
                .param("on", on)
                .query(Count.class)
                .list();
    }

    /** The names of members who hold a post in the scope, wherever they themselves stand. */
    public List<Name> namesOf(Scope scope, Collection<MemberId> members) {
        return jdbc.sql("""
                        select m.home_id, m.id, m.name
                        from member.member m
                        where m.home_id = any(:homes) and m.id = any(:members)
                          and exists (select 1 from organization.post p join organization.unit u on u.id = p.unit_id
                                      where p.member_home_id = m.home_id and p.member_id = m.id
                                        and u.path_c >= :from and u.path_c < :to)
                        """)
                .params(scope.params())
                .param("homes", members.stream().map(MemberId::home).distinct().toArray(Long[]::new))
                .param("members", members.stream().map(MemberId::number).toArray(Long[]::new))
                .query(Name.class)
                .list();
    }

    /** People in and below an organisation. */
    public record Count(long unitId, long members, long fullMembers) {}

    /** A member's name. */
    public record Name(long homeId, long id, String name) {}
}

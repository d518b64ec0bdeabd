package org.zhibu.core.roster.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Secretaries named in a file of organisations before the roster knew them. */
@Repository
public class NamedSecretaryRepository {

    private final JdbcClient jdbc;

    NamedSecretaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void remember(UnitId unit, String name) {
        jdbc.sql("""
                        insert into roster.named_secretary (unit_id, name) values (:unit, :name)
                        on conflict (unit_id) do update set name = excluded.name
                        """).param("unit", unit.number()).param("name", name).update();
    }

    public void forget(UnitId unit) {
        jdbc.sql("delete from roster.named_secretary where unit_id = :unit")
                .param("unit", unit.number())
                .update();
    }

    /** Branches of the subtree without a secretary, whose named one is exactly one person of their own roster. */
    public List<Found> foundIn(Scope scope) {
        return jdbc.sql("""
                        select n.unit_id, min(m.home_id) as home_id, min(m.id) as member_id
                        from roster.named_secretary n
                        join organization.unit u on u.id = n.unit_id
                        join member.current_membership c on c.unit_id = n.unit_id
                        join member.member m on m.home_id = c.member_home_id and m.id = c.member_id and m.name = n.name
                        where u.path_c >= :from and u.path_c < :to and m.state = '1'
                          and not exists (
                            select 1 from organization.post p
                            where p.unit_id = n.unit_id and p.duty_code in ('BS01', 'BX03') and p.to_on is null)
                        group by n.unit_id
                        having count(*) = 1
                        """).params(scope.params()).query(Row.class).list().stream()
                .map(row -> new Found(new UnitId(row.unitId), new MemberId(row.homeId, row.memberId)))
                .toList();
    }

    /** A named secretary who is on the roster now. */
    public record Found(UnitId unit, MemberId member) {}

    record Row(long unitId, long homeId, long memberId) {}
}

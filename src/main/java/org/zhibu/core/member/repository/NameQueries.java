package org.zhibu.core.member.repository;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;

/** Reads names for records that only know numbers. */
@Repository
public class NameQueries {

    private final JdbcClient jdbc;

    NameQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of those who belong to the subtree now; the file of somebody who has left it does not open there. */
    public List<Name> of(Scope scope, Collection<RecordRef> members) {
        if (members.isEmpty()) return List.of();
        return jdbc.sql("""
                        select m.home_id, m.id, m.name
                        from member.member m
                        join member.current_membership c on c.member_home_id = m.home_id and c.member_id = m.id
                        join organization.unit u on u.id = c.unit_id
                        where m.home_id = any(:homes) and m.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", members.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", members.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Name.class)
                .list();
    }

    /** What a member is called. */
    public record Name(long homeId, long id, String name) {

        public MemberId member() {
            return new MemberId(homeId, id);
        }
    }
}

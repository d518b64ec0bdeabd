package org.zhibu.shared.security.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;

/** Finds the accounts behind roles and people. */
@Repository
public class HolderRepository {

    private final JdbcClient jdbc;

    HolderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<Long> holding(Collection<Long> units, Collection<Role> roles, LocalDate on) {
        return new HashSet<>(jdbc.sql("""
                        select g.account_id
                        from security.role_grant g
                        join security.account a on a.id = g.account_id and not a.closed
                        where g.unit_id = any(:units) and g.role = any(:roles)
                          and g.from_on <= :on and (g.to_on is null or g.to_on > :on)
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("on", on)
                .query(Long.class)
                .list());
    }

    /** An account that holds one of the roles somewhere. */
    public record Holding(long unitId, long accountId) {}

    public List<Holding> held(Collection<Long> units, Collection<Role> roles, LocalDate on) {
        return jdbc.sql("""
                        select g.unit_id, g.account_id
                        from security.role_grant g
                        join security.account a on a.id = g.account_id and not a.closed
                        where g.unit_id = any(:units) and g.role = any(:roles)
                          and g.from_on <= :on and (g.to_on is null or g.to_on > :on)
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("on", on)
                .query(Holding.class)
                .list();
    }

    public Optional<Long> accountOf(MemberId member) {
        return jdbc.sql("""
                        select id from security.account
                        where member_home_id = :home and member_id = :member and not closed
                        """)
                .param("home", member.home())
                .param("member", member.number())
                .query(Long.class)
                .optional();
    }

    public Set<Long> accountsOf(Collection<MemberId> members) {
        return new HashSet<>(jdbc.sql("""
                        select id from security.account
                        where (member_home_id, member_id) in (select * from unnest(:homes, :members)) and not closed
                        """)
                .param("homes", members.stream().map(MemberId::home).toArray(Long[]::new))
                .param("members", members.stream().map(MemberId::number).toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}

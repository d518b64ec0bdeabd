package org.zhibu.core.organization.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.organization.Holder;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads posts. */
@Repository
public class PostQueries {

    private final JdbcClient jdbc;

    PostQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Holder> holdersOf(Scope scope, UnitId unit, LocalDate on) {
        return jdbc
                .sql("""
                        select p.id, p.unit_id, p.duty_code, p.member_home_id, p.member_id, p.from_on, p.to_on
                        from organization.post p
                        join organization.unit u on u.id = p.unit_id
                        where p.unit_id = :unit and u.path_c >= :from and u.path_c < :to
                          and p.from_on <= :on and (p.to_on is null or p.to_on > :on)
                        order by p.duty_code, p.from_on
                        """)
                .params(scope.params())
                .param("unit", unit.number())
                .param("on", on)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::holder)
                .toList();
    }

    /** The organisations that posts and terms of office are of, for those who know only their numbers. */
    public List<Of> unitsOf(Scope scope, Collection<Long> posts, Collection<Long> terms) {
        if (posts.isEmpty() && terms.isEmpty()) return List.of();
        return jdbc.sql("""
                        select u.home_id, p.id, false as term, u.id as unit_id
                        from organization.post p
                        join organization.unit u on u.id = p.unit_id
                        where p.id = any(:posts) and u.path_c >= :from and u.path_c < :to
                        union all
                        select u.home_id, t.id, true, u.id
                        from organization.term t
                        join organization.unit u on u.id = t.unit_id
                        where t.id = any(:terms) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("posts", posts.toArray(Long[]::new))
                .param("terms", terms.toArray(Long[]::new))
                .query(Of.class)
                .list();
    }

    /** The organisation of a post, or of a term of office. */
    public record Of(long homeId, long id, boolean term, long unitId) {

        public UnitId unit() {
            return new UnitId(unitId);
        }
    }

    public List<Holder> holdersBelow(Scope scope, LocalDate on) {
        return jdbc.sql("""
                        select p.id, p.unit_id, p.duty_code, p.member_home_id, p.member_id, p.from_on, p.to_on
                        from organization.post p
                        join organization.unit u on u.id = p.unit_id
                        where u.path_c >= :from and u.path_c < :to
                          and p.from_on <= :on and (p.to_on is null or p.to_on > :on)
                        order by u.path_c, p.duty_code
                        """).params(scope.params()).param("on", on).query(Row.class).list().stream()
                .map(Row::holder)
                .toList();
    }

    public List<Holder> postsOf(MemberId self, LocalDate on) {
        return jdbc
                .sql("""
                        select p.id, p.unit_id, p.duty_code, p.member_home_id, p.member_id, p.from_on, p.to_on
                        from organization.post p
                        where p.member_home_id = :home and p.member_id = :member
                          and p.from_on <= :on and (p.to_on is null or p.to_on > :on)
                        order by p.duty_code
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .param("on", on)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::holder)
                .toList();
    }

    record Row(
            long id,
            long unitId,
            String dutyCode,
            long memberHomeId,
            long memberId,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {

        Holder holder() {
            return new Holder(id, new UnitId(unitId), dutyCode, new MemberId(memberHomeId, memberId), fromOn, toOn);
        }
    }
}

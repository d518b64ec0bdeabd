package org.zhibu.areas.foundation.norm.repository;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.shared.kernel.Scope;

/** Reads who has read a version of a norm, and how norms stand. */
@Repository
public class ReadingQueries {

    private final JdbcClient jdbc;

    ReadingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One member, with the day of reading. */
    public record Reader(String name, @Nullable LocalDate readOn) {}

    /** The members of a branch and whether each has read the version. */
    public List<Reader> readersOf(Scope scope, NormId id, int number) {
        return jdbc.sql("""
                        select m.name, r.read_on
                        from member.current_membership c
                        join organization.unit u on u.id = c.unit_id
                        join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
                        left join norm.reading r on r.home_id = :home and r.norm_id = :id and r.number = :number
                            and r.member_home_id = c.member_home_id and r.member_id = c.member_id
                        where u.home_id = :home and u.path_c >= :from and u.path_c < :to
                        order by r.read_on is not null, r.read_on desc, m.name
                        limit 100
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .query(Reader.class)
                .list();
    }

    /** How many of a branch have read it. */
    public record Share(String unitName, long members, long read) {}

    public List<Share> sharesOf(Scope scope, NormId id, int number) {
        return jdbc.sql("""
                        select u.short_name as unit_name, count(*) as members, count(r.member_id) as read
                        from member.current_membership c
                        join organization.unit u on u.id = c.unit_id
                        left join norm.reading r on r.home_id = :home and r.norm_id = :id and r.number = :number
                            and r.member_home_id = c.member_home_id and r.member_id = c.member_id
                        where u.home_id = :home and u.path_c >= :from and u.path_c < :to
                        group by u.id, u.short_name, u.path_c
                        order by u.path_c
                        limit 200
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .query(Share.class)
                .list();
    }

    /** Norms of a subtree and above it, and readings of its members. */
    public record Sums(long inForce, long fresh, long owed, long read) {}

    public Sums sumsOf(Scope scope, long home, LocalDate yearStart) {
        return jdbc.sql("""
                        with applied as (
                            select n.home_id, n.id, n.current_number, u.path_c, e.from_on
                            from norm.norm n
                            join norm.edition e on e.home_id = n.home_id and e.norm_id = n.id and e.number = n.current_number
                            join organization.unit u on u.id = n.unit_id
                            where n.home_id = :home and n.state = 'IN_FORCE'
                              and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c))
                        )
                        select (select count(*) from applied) as in_force,
                            (select count(*) from applied where from_on >= :start) as fresh,
                            count(*) as owed, count(r.member_id) as read
                        from applied n
                        join organization.unit m on m.home_id = :home and m.path_c >= :from and m.path_c < :to
                            and starts_with(m.path_c, n.path_c)
                        join member.current_membership c on c.unit_id = m.id
                        left join norm.reading r on r.home_id = n.home_id and r.norm_id = n.id and r.number = n.current_number
                            and r.member_home_id = c.member_home_id and r.member_id = c.member_id
                        """)
                .params(scope.params())
                .param("home", home)
                .param("start", yearStart)
                .query(Sums.class)
                .single();
    }
}

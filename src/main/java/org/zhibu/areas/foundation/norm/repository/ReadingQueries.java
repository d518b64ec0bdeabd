package org.zhibu.areas.foundation.norm.repository;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.foundation.norm.NormId;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads who has read the version of a norm that is in force, and how norms stand. */
@Repository
public class ReadingQueries {

    /** The members of a subtree with their reading of one version. */
    private static final String READING = """
            from member.current_membership c
            join organization.unit u on u.id = c.unit_id
            join member.member m on m.home_id = c.member_home_id and m.id = c.member_id
            left join norm.reading r on r.home_id = :home and r.norm_id = :id and r.number = :number
                and r.member_home_id = c.member_home_id and r.member_id = c.member_id
            where u.home_id = :home and u.path_c >= :from and u.path_c < :to
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One member, with the day of reading. */
    public record Reader(
            String name, String unitName, @Nullable LocalDate readOn) {}

    /** Whoever is to read it; the state asked for is {@code READ} or {@code UNREAD}. Those who have not come first. */
    public Listed<Reader> readers(Scope scope, Norm norm, ListAsk ask) {
        String asked = READING + """
                  and (:state = '' or (:state = 'READ') = (r.read_on is not null))
                  and (kernel.holds(m.name, :words) or kernel.holds(u.called, :words))
                """;
        return Listed.of(
                        jdbc,
                        Reader.class,
                        "select m.name, u.short_name as unit_name, r.read_on",
                        asked,
                        "order by r.read_on is not null, u.path_c, r.read_on desc, m.name, m.id")
                .in(scope, norm.homeId())
                .asked(ask)
                .with("id", norm.id())
                .with("number", norm.number());
    }

    /** How many of a branch have read it. */
    public record Share(UnitId unit, String unitName, long members, long read) {}

    /** Branch by branch, those with the most who have not read it first. */
    public List<Share> sharesOf(Scope scope, Norm norm, int most) {
        return jdbc.sql(
                        "select u.id as unit, u.short_name as unit_name, count(*) as members, count(r.member_id) as read\n"
                                + READING + """
                        group by u.id, u.short_name, u.path_c
                        order by count(*) - count(r.member_id) desc, u.path_c
                        limit :most
                        """)
                .params(scope.params())
                .param("home", norm.homeId())
                .param("id", norm.id())
                .param("number", norm.number())
                .param("most", most)
                .query((row, at) -> new Share(
                        new UnitId(row.getLong("unit")),
                        row.getString("unit_name"),
                        row.getLong("members"),
                        row.getLong("read")))
                .list();
    }

    /** Everybody a norm is for. */
    public List<MemberId> membersOf(Scope scope, long home) {
        return jdbc.sql("""
                        select c.member_home_id, c.member_id
                        from member.current_membership c
                        join organization.unit u on u.id = c.unit_id
                        where u.home_id = :home and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .query((row, at) -> new MemberId(row.getLong("member_home_id"), row.getLong("member_id")))
                .list();
    }

    /** A norm some of a branch have not read. */
    public record Unread(long homeId, long id, String title, long unread) {

        public NormId norm() {
            return new NormId(homeId, id);
        }
    }

    /** For a branch: versions that came into force since a day and are not read by all. */
    public List<Unread> unreadOf(Scope scope, long home, LocalDate since, int most) {
        return jdbc.sql("""
                        select n.home_id, n.id, n.title, count(*) as unread
                        from norm.norm n
                        """ + EditionInForce.JOIN + """
                        join organization.unit u on u.id = n.unit_id and starts_with(:from, u.path_c)
                        join organization.unit b on b.home_id = :home and b.path_c >= :from and b.path_c < :to
                        join member.current_membership c on c.unit_id = b.id
                        where n.home_id = :home and n.state = 'IN_FORCE' and e.from_on between :since and :today
                          and not exists (
                            select 1 from norm.reading r
                            where r.home_id = n.home_id and r.norm_id = n.id and r.number = e.number
                              and r.member_home_id = c.member_home_id and r.member_id = c.member_id)
                        group by n.home_id, n.id, n.title, e.from_on
                        order by e.from_on, n.id
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("since", since)
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(Unread.class)
                .list();
    }

    /** Norms of a subtree and above it, and readings of its members. */
    public record Sums(long inForce, long fresh, long owed, long read) {}

    public Sums sumsOf(Scope scope, long home, LocalDate yearStart) {
        return jdbc.sql("""
                        with applied as (
                            select n.home_id, n.id, e.number, u.path_c, e.from_on
                            from norm.norm n
                        """ + EditionInForce.JOIN + """
                            join organization.unit u on u.id = n.unit_id
                            where n.home_id = :home and n.state = 'IN_FORCE' and e.from_on <= :today
                              and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c))
                        )
                        select (select count(*) from applied) as in_force,
                            (select count(*) from applied where from_on >= :start) as fresh,
                            count(*) as owed, count(r.member_id) as read
                        from applied n
                        join organization.unit m on m.home_id = :home and m.path_c >= :from and m.path_c < :to
                            and starts_with(m.path_c, n.path_c)
                        join member.current_membership c on c.unit_id = m.id
                        left join norm.reading r on r.home_id = n.home_id and r.norm_id = n.id and r.number = n.number
                            and r.member_home_id = c.member_home_id and r.member_id = c.member_id
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", LocalDate.now(clock))
                .param("start", yearStart)
                .query(Sums.class)
                .single();
    }
}

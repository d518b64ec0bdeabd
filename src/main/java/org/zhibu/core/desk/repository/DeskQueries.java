package org.zhibu.core.desk.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;

/** What a branch and its groups have logged lately, and what followed from it. */
@Repository
public class DeskQueries {

    private static final int LATELY = 6;

    private final JdbcClient jdbc;

    DeskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An activity with who was there of whom was expected. */
    public record Recent(
            long homeId,
            long id,
            String kind,
            String title,
            LocalDate heldOn,
            String unitName,
            long present,
            long expected,
            boolean late) {}

    /** How many records of the organisations an account has worked on since that day, from the journal. */
    public long handledBy(Scope scope, Place place, long account, LocalDate since) {
        return jdbc.sql("""
                        select count(distinct (e.record_type, e.record_home_id, e.record_id))
                        from audit.entry e
                        join organization.unit u on u.id = e.unit_id
                        where e.home_id = :home and e.account_id = :account
                          and e.happened_at >= cast(:since as date) at time zone 'Asia/Shanghai'
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", place.home())
                .param("account", account)
                .param("since", since)
                .query(Long.class)
                .single();
    }

    public List<Recent> recentOf(Scope scope, Place place) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.kind, a.title, a.held_on, u.short_name as unit_name,
                            a.late_reason is not null as late,
                            (select count(*) from life.attendance t where t.home_id = a.home_id and t.activity_id = a.id
                               and t.status = 'PRESENT') as present,
                            (select count(*) from life.attendance t where t.home_id = a.home_id and t.activity_id = a.id) as expected
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.state = 'RECORDED'
                          and u.path_c >= :from and u.path_c < :to
                        order by a.held_on desc, a.id desc
                        limit :many
                        """)
                .params(scope.params())
                .param("home", place.home())
                .param("many", LATELY)
                .query(Recent.class)
                .list();
    }

    /**
     * What the entries of a period made of themselves.
     *
     * @param records activities logged
     * @param people rows in the hours ledger, and how many hours they are
     * @param members on the roster of the branch today, logged or not
     */
    public record Derived(
            long records, long people, @Nullable BigDecimal hours, long members) {}

    public Derived derivedIn(Scope scope, Place place, Period period) {
        return jdbc.sql("""
                        with here as (
                            select u.id from organization.unit u where u.path_c >= :from and u.path_c < :to
                        )
                        select
                            (select count(*) from life.activity a join here on here.id = a.unit_id
                             where a.home_id = :home and a.state = 'RECORDED' and a.held_on between :start and :end) as records,
                            (select count(*) from study.facts h join here on here.id = h.unit_id
                             where h.home_id = :home and h.occurred_on between :start and :end) as people,
                            (select sum(h.quantity) from study.facts h join here on here.id = h.unit_id
                             where h.home_id = :home and h.occurred_on between :start and :end) as hours,
                            (select count(*) from member.current_membership m join here on here.id = m.unit_id) as members
                        """)
                .params(scope.params())
                .param("home", place.home())
                .param("start", period.start())
                .param("end", period.end())
                .query(Derived.class)
                .single();
    }

    /** A decision nobody has closed; {@code open} and {@code overdue} count all of them. */
    public record Decision(
            long activityHomeId,
            long activityId,
            String wording,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            long open,
            long overdue) {}

    /**
     * The decisions due first, each with how many are open and overdue in all.
     *
     * @param most how many of them
     */
    public List<Decision> openDecisionsOf(Scope scope, Place place, LocalDate today, int most) {
        return jdbc.sql("""
                        select d.home_id as activity_home_id, d.activity_id, d.wording, d.owner, d.due_on,
                            count(*) over () as open, count(*) filter (where d.due_on < :today) over () as overdue
                        from life.decision d
                        join life.activity a on a.home_id = d.home_id and a.id = d.activity_id and a.state = 'RECORDED'
                        join organization.unit u on u.id = a.unit_id
                        where d.home_id = :home and d.done_on is null and u.path_c >= :from and u.path_c < :to
                        order by d.due_on nulls last, d.id
                        limit :most
                        """)
                .params(scope.params())
                .param("home", place.home())
                .param("today", today)
                .param("most", most)
                .query(Decision.class)
                .list();
    }
}

package org.zhibu.areas.approach.integrity.repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.integrity.CheckPeriod;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** How branches stand: self-checks held, problems open and overdue, spot checks, sessions of education. */
@Repository
public class ConductQueries {

    private final JdbcClient jdbc;

    ConductQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All branches of the scope in sums, and what is wrong in its committees themselves.
     *
     * @param lateBelow of the overdue, those of branches
     */
    public record Sums(
            long branches,
            long checked,
            long open,
            long late,
            long lateBelow,
            long branchesLate,
            long found,
            long closed,
            long sessions) {}

    public Sums sumsOf(Scope scope, long home, CheckPeriod period, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where u.kind not in ('COMMITTEE', 'GENERAL_BRANCH')) as branches,
                            count(c.held_on) as checked, coalesce(sum(p.open), 0) as open, coalesce(sum(p.late), 0) as late,
                            coalesce(sum(p.late) filter (where u.kind not in ('COMMITTEE', 'GENERAL_BRANCH')), 0) as late_below,
                            count(*) filter (where p.late > 0 and u.kind not in ('COMMITTEE', 'GENERAL_BRANCH')) as branches_late,
                            coalesce(sum(p.found), 0) as found, coalesce(sum(p.closed), 0) as closed,
                            coalesce(sum(s.sessions), 0) as sessions
                        from organization.unit u
                        left join integrity.selfcheck c on c.home_id = u.home_id and c.unit_id = u.id and c.year = :year and c.part = :part
                        left join lateral (
                            select count(*) filter (where p.state <> 'CLOSED') as open,
                                count(*) filter (where p.state <> 'CLOSED' and p.due_on < :today) as late,
                                count(*) filter (where p.found_on >= make_date(:year, 1, 1)) as found,
                                count(*) filter (where p.closed_on >= make_date(:year, 1, 1)) as closed
                            from integrity.problem p where p.home_id = :home and p.unit_id = u.id) p on true
                        left join lateral (
                            select count(*) as sessions from integrity.session s
                            join life.activity a on a.home_id = s.home_id and a.id = s.activity_id
                            where s.home_id = :home and s.unit_id = u.id and a.state = 'RECORDED'
                              and a.held_on >= make_date(:year, 1, 1)) s on true
                        where u.home_id = :home and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                          and u.kind <> 'GROUP'
                        """)
                .params(scope.params())
                .param("home", home)
                .param("year", period.year())
                .param("part", period.part())
                .param("today", today)
                .query(Sums.class)
                .single();
    }

    /** One branch. */
    public record Branch(
            long unitId,
            String name,
            @Nullable LocalDate checkedOn,
            long open,
            long late,
            long closed,
            @Nullable LocalDate spottedOn,
            long sessions) {

        public UnitId unit() {
            return new UnitId(unitId);
        }
    }

    private static final String ROW = """
            select u.id as unit_id, u.short_name as name, c.held_on as checked_on, p.open, p.late, p.closed, k.spotted_on, s.sessions
            """;

    private static final String BRANCHES = """
            from organization.unit u
            left join integrity.selfcheck c on c.home_id = u.home_id and c.unit_id = u.id and c.year = :year and c.part = :part
            left join lateral (
                select count(*) filter (where p.state <> 'CLOSED') as open,
                    count(*) filter (where p.state <> 'CLOSED' and p.due_on < :today) as late,
                    count(*) filter (where p.closed_on >= make_date(:year, 1, 1)) as closed
                from integrity.problem p where p.home_id = :home and p.unit_id = u.id) p on true
            left join lateral (
                select max(k.held_on) as spotted_on
                from integrity.spot k where k.home_id = :home and k.unit_id = u.id) k on true
            left join lateral (
                select count(*) as sessions from integrity.session s
                join life.activity a on a.home_id = s.home_id and a.id = s.activity_id
                where s.home_id = :home and s.unit_id = u.id and a.state = 'RECORDED'
                  and a.held_on >= make_date(:year, 1, 1)) s on true
            where u.home_id = :home and u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
              and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH') and kernel.holds(u.called, :words)
            """;

    /** Those with something overdue first, then those that have not examined themselves. */
    public Listed<Branch> branches(Scope scope, long home, CheckPeriod period, ListAsk ask, LocalDate today) {
        String order = "order by p.late desc, c.held_on is not null, u.path_c";
        return Listed.of(jdbc, Branch.class, ROW, BRANCHES, order)
                .in(scope, home)
                .asked(ask)
                .with("year", period.year())
                .with("part", period.part())
                .with("today", today);
    }

    /** A problem that waits for its branch. */
    public record Due(
            long homeId,
            long id,
            String what,
            ProblemState state,
            @Nullable String owner,
            @Nullable LocalDate dueOn) {

        public ProblemId problem() {
            return new ProblemId(homeId, id);
        }
    }

    /** Problems without a measure, and those that come due by a day. */
    public List<Due> due(Scope scope, long home, UnitId unit, LocalDate upTo) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.what, p.state, p.owner, p.due_on
                        from integrity.problem p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and p.unit_id = :unit and u.path_c >= :from and u.path_c < :to
                          and p.state <> 'CLOSED' and (p.state in ('FOUND', 'REOPENED') or p.due_on <= :last)
                        order by p.due_on, p.id
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("last", upTo)
                .query(Due.class)
                .list();
    }

    /** A logged activity that is, or could be, integrity education. */
    public record Session(long homeId, long id, String unitName, String kind, String title, LocalDate heldOn) {

        public ActivityId activity() {
            return new ActivityId(homeId, id);
        }

        public String href() {
            return "/life/activities/" + activity();
        }
    }

    private static final String SESSION =
            "select a.home_id, a.id, u.short_name as unit_name, a.kind, a.title, a.held_on";

    private static final String SESSIONS = """
            from integrity.session s
            join life.activity a on a.home_id = s.home_id and a.id = s.activity_id
            join organization.unit u on u.id = s.unit_id
            where s.home_id = :home and u.path_c >= :from and u.path_c < :to and a.state = 'RECORDED'
              and a.held_on between :first and :last and kernel.holds(a.title || ' ' || u.called, :words)
            """;

    public Listed<Session> sessions(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, Session.class, SESSION, SESSIONS, "order by a.held_on desc, a.id desc")
                .in(scope, home)
                .asked(ask);
    }

    /** Logged lectures, studies, themed days and meetings of a branch that are not marked yet, the latest first. */
    public List<Session> free(Scope scope, long home, UnitId unit, LocalDate since) {
        return jdbc.sql("""
                        select a.home_id, a.id, u.short_name as unit_name, a.kind, a.title, a.held_on
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.unit_id = :unit and u.path_c >= :from and u.path_c < :to
                          and a.state = 'RECORDED' and a.kind in ('OL-01', 'OL-04', 'OL-06', 'STUDY') and a.held_on >= :since
                          and not exists (select 1 from integrity.session s where s.home_id = :home and s.activity_id = a.id)
                        order by a.held_on desc, a.id desc
                        limit 100
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("since", since)
                .query(Session.class)
                .list();
    }

    /** The day of an activity that a branch marked. */
    public Optional<LocalDate> marked(Scope scope, long home, UnitId unit, ActivityId activity) {
        return jdbc.sql("""
                        select a.held_on
                        from integrity.session s
                        join life.activity a on a.home_id = s.home_id and a.id = s.activity_id
                        join organization.unit u on u.id = s.unit_id
                        where s.home_id = :home and s.activity_id = :activity and s.unit_id = :unit
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("activity", activity.number())
                .query(LocalDate.class)
                .optional();
    }
}

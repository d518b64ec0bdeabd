package org.zhibu.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.service.SignedIn;

/**
 * A tree with duties and points as the job would have left them, and people to look at it, on Wednesday 18 November 2026.
 * Figures are written straight into their tables, so that a page can be tested against figures one can add up by heart.
 */
@TestConfiguration
@Import(Web.class)
public class Board {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private final Units units;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private int people;

    public Board(Units units, Accounts accounts, JdbcClient jdbc) {
        this.units = units;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Time stands still, so that what is overdue stays so. */
    @TestConfiguration
    public static class StandingClock {

        @Bean
        @Primary
        Clock standingClock() {
            ZoneId beijing = ZoneId.of("Asia/Shanghai");
            return Clock.fixed(
                    ZonedDateTime.of(2026, 11, 18, 10, 0, 0, 0, beijing).toInstant(), beijing);
        }
    }

    public Unit unit(@Nullable Unit parent, UnitKind kind, String name) {
        UnitId above = parent == null ? null : parent.id();
        return units.create(
                Actor.SYSTEM,
                new NewUnit(above, kind, name, null, null, LocalDate.of(2020, 1, 1), 3, NewUnit.Details.NONE));
    }

    /** A committee with general branches and branches below each; everything done until {@link #leaveOut}. */
    public Tree tree(String name, int generalBranches, int branchesEach) {
        Unit root = unit(null, UnitKind.COMMITTEE, name);
        List<Unit> parents = new ArrayList<>();
        List<Unit> branches = new ArrayList<>();
        for (int i = 1; i <= generalBranches; i++) {
            Unit parent = unit(root, UnitKind.GENERAL_BRANCH, "第" + i + "党总支");
            parents.add(parent);
            for (int j = 1; j <= branchesEach; j++)
                branches.add(unit(parent, UnitKind.BRANCH, "第" + i + "－" + j + "党支部"));
        }
        jdbc.sql("delete from fact.dirty where home_id = :home")
                .param("home", root.home())
                .update();
        return new Tree(root, parents, branches);
    }

    public record Tree(Unit root, List<Unit> parents, List<Unit> branches) {}

    /** The monthly Party day and the quarterly general meeting of a branch in a year, done until today. */
    public void duties(Unit branch, int year) {
        for (int month = 1; month <= 12; month++) {
            LocalDate start = LocalDate.of(year, month, 1);
            cell(branch, "OL-06", start, YearMonth.from(start).atEndOfMonth(), start.isAfter(TODAY) ? 0 : 1);
            if (month % 3 == 1)
                cell(
                        branch,
                        "OL-01",
                        start,
                        YearMonth.from(start.plusMonths(2)).atEndOfMonth(),
                        start.isAfter(TODAY) ? 0 : 1);
        }
    }

    public void cell(Unit branch, String rule, LocalDate start, LocalDate due, int done) {
        jdbc.sql("""
                        insert into duty.cell (home_id, unit_id, rule_code, period_start, due_on, owed, done)
                        values (:home, :unit, :rule, :start, :due, 1, :done)
                        """)
                .param("home", branch.home())
                .param("unit", branch.id().number())
                .param("rule", rule)
                .param("start", start)
                .param("due", due)
                .param("done", done)
                .update();
    }

    public void exempt(Unit branch, String rule, LocalDate start, LocalDate due, String reason) {
        jdbc.sql("""
                        insert into duty.cell (home_id, unit_id, rule_code, period_start, due_on, owed, done, exempt)
                        values (:home, :unit, :rule, :start, :due, 0, 0, :reason)
                        """)
                .param("home", branch.home())
                .param("unit", branch.id().number())
                .param("rule", rule)
                .param("start", start)
                .param("due", due)
                .param("reason", reason)
                .update();
    }

    /** The branch did not do it. */
    public void leaveOut(Unit branch, String rule, LocalDate start) {
        jdbc.sql("""
                        update duty.cell set done = 0
                        where home_id = :home and unit_id = :unit and rule_code = :rule and period_start = :start
                        """)
                .param("home", branch.home())
                .param("unit", branch.id().number())
                .param("rule", rule)
                .param("start", start)
                .update();
    }

    /** Points of a branch in one area, as the job writes them. */
    public void points(
            Unit branch, Unit parent, int year, String area, double points, double counted, double possible) {
        jdbc.sql("""
                        insert into assessment.unit_year (home_id, parent_id, unit_id, year, scheme_code, area, points,
                            counted, possible, branches)
                        values (:home, :parent, :unit, :year, 'D0', :area, :points, :counted, :possible, 1)
                        """)
                .param("home", parent.home())
                .param("parent", parent.id().number())
                .param("unit", branch.id().number())
                .param("year", year)
                .param("area", area)
                .param("points", points)
                .param("counted", counted)
                .param("possible", possible)
                .update();
    }

    /** The rows organisation × month and × year of everything above, summed from the cells and points of the branches. */
    public void sumUp() {
        jdbc.sql("""
                        insert into assessment.unit_month (home_id, parent_id, unit_id, month, owed, done, branches, branches_short)
                        select p.home_id, p.id, u.id, date_trunc('month', c.due_on)::date, sum(c.owed), sum(c.done), 1,
                            case when sum(c.owed) > sum(c.done) then 1 else 0 end
                        from duty.cell c
                        join organization.unit u on u.id = c.unit_id and u.home_id = c.home_id
                        join organization.unit p on p.id = u.parent_id
                        group by p.home_id, p.id, u.id, date_trunc('month', c.due_on)
                        """).update();
        jdbc.sql("""
                        insert into assessment.unit_month (home_id, parent_id, unit_id, month, owed, done, branches, branches_short)
                        select g.home_id, g.id, p.id, m.month, sum(m.owed), sum(m.done), sum(m.branches), sum(m.branches_short)
                        from assessment.unit_month m
                        join organization.unit p on p.id = m.parent_id and p.home_id = m.home_id
                        join organization.unit g on g.id = p.parent_id
                        group by g.home_id, g.id, p.id, m.month
                        """).update();
        jdbc.sql("""
                        insert into assessment.unit_year (home_id, parent_id, unit_id, year, scheme_code, area, points, counted, possible, branches)
                        select g.home_id, g.id, p.id, y.year, y.scheme_code, y.area, sum(y.points), sum(y.counted), sum(y.possible), sum(y.branches)
                        from assessment.unit_year y
                        join organization.unit p on p.id = y.parent_id and p.home_id = y.home_id
                        join organization.unit g on g.id = p.parent_id
                        group by g.home_id, g.id, p.id, y.year, y.scheme_code, y.area
                        """).update();
    }

    /** Somebody with a role in an organisation; null for a member without any. */
    public RequestPostProcessor as(@Nullable Role role, @Nullable Unit unit, @Nullable MemberId member) {
        String login = "board" + ++people + "-" + System.nanoTime();
        long account = accounts.openWithPassword(login, "何敏", "{noop}x", member);
        if (role != null) accounts.grant(account, role, unit == null ? null : unit.id(), LocalDate.of(2026, 1, 1));
        SignedIn who = new SignedIn(
                account,
                login,
                "何敏",
                member == null ? null : member.home(),
                member == null ? null : member.number(),
                false);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    public RequestPostProcessor as(Role role, @Nullable Unit unit) {
        return as(role, unit, null);
    }
}

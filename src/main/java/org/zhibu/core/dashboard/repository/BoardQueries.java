package org.zhibu.core.dashboard.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.rule.Rules;

/** The figures on top of the board, its radar, and how fresh they are. */
@Repository
public class BoardQueries {

    private final JdbcClient jdbc;
    private final Rules rules;

    BoardQueries(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    private String scheme(Period period) {
        return rules.value("assess.scheme", period.end());
    }

    /**
     * Duties of the subtree in a period and points of the year to date, as sums over its branches.
     *
     * @param late duties whose last day has passed, and how many branches have them
     */
    public record Figures(
            long branches,
            long owed,
            long done,
            long late,
            long lateBranches,
            long shortBranches,
            BigDecimal points,
            BigDecimal counted,
            BigDecimal possible,
            long scored) {

        public long open() {
            return Math.max(0, owed - done - late);
        }

        /** Points of the average branch. */
        public BigDecimal mean(BigDecimal sum) {
            return scored == 0
                    ? BigDecimal.ZERO
                    : sum.divide(BigDecimal.valueOf(scored), 1, java.math.RoundingMode.HALF_UP);
        }
    }

    public Figures figuresOf(Scope scope, Period period, LocalDate today) {
        return jdbc.sql("""
                        with branch as (
                            select u.id, u.home_id, u.parent_id, p.home_id as parent_home
                            from organization.unit u
                            join organization.unit p on p.id = u.parent_id
                            where u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                              and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                        ), duties as (
                            select coalesce(sum(m.owed), 0) as owed, coalesce(sum(least(m.owed, m.done)), 0) as done
                            from branch b
                            join assessment.unit_month m on m.home_id = b.parent_home and m.parent_id = b.parent_id
                              and m.unit_id = b.id and m.month between :start and :end
                        ), missing as (
                            select coalesce(sum(c.owed - c.done) filter (where c.due_on < :today), 0) as late,
                                count(distinct c.unit_id) filter (where c.due_on < :today) as late_branches,
                                count(distinct c.unit_id) as short_branches
                            from duty.cell c
                            join branch b on b.id = c.unit_id and b.home_id = c.home_id
                            where c.due_on between :start and :end
                              and c.done < c.owed and c.exempt is null
                        ), score as (
                            select coalesce(sum(y.points), 0) as points, coalesce(sum(y.counted), 0) as counted,
                                coalesce(sum(y.possible), 0) as possible, count(distinct y.unit_id) as scored
                            from branch b
                            join assessment.unit_year y on y.home_id = b.parent_home and y.parent_id = b.parent_id
                              and y.unit_id = b.id and y.year = :year
                              and y.scheme_code = :scheme
                        )
                        select (select count(*) from branch) as branches, d.owed, d.done, m.late, m.late_branches,
                            m.short_branches, s.points, s.counted, s.possible, s.scored
                        from duties d cross join missing m cross join score s
                        """)
                .params(scope.params())
                .params(Spans.of(period))
                .param("today", today)
                .param("scheme", scheme(period))
                .query(Figures.class)
                .single();
    }

    /** One duty in the subtree: how many are missing, and in how many branches. */
    public record DutySum(String rule, long late, long open, long branches) {}

    /** What is missing by duty, the most overdue first. */
    public List<DutySum> dutiesOf(Scope scope, Period period, LocalDate today) {
        return jdbc.sql("""
                        select c.rule_code as rule, coalesce(sum(c.owed - c.done) filter (where c.due_on < :today), 0) as late,
                            coalesce(sum(c.owed - c.done) filter (where c.due_on >= :today), 0) as open,
                            count(distinct c.unit_id) as branches
                        from duty.cell c
                        join organization.unit u on u.id = c.unit_id and u.home_id = c.home_id and u.dissolved_on is null
                        where c.due_on between :start and :end and c.done < c.owed
                          and u.path_c >= :from and u.path_c < :to
                        group by c.rule_code
                        order by late desc, open desc, c.rule_code
                        """)
                .params(scope.params())
                .params(Spans.of(period))
                .param("today", today)
                .query(DutySum.class)
                .list();
    }

    /** Points and countable points of one area: of one organisation and of all below the same parent. */
    public record Area(
            String area,
            @Nullable BigDecimal points,
            @Nullable BigDecimal counted,
            BigDecimal allPoints,
            BigDecimal allCounted,
            long branches) {}

    /** The four areas of a child of the parent, and of all its children together. */
    public List<Area> areasOf(Scope scope, UnitId parent, UnitId child, Period period) {
        return jdbc.sql("""
                        select y.area, sum(y.points) filter (where y.unit_id = :child) as points,
                            sum(y.counted) filter (where y.unit_id = :child) as counted,
                            sum(y.points) as all_points, sum(y.counted) as all_counted, sum(y.branches) as branches
                        from assessment.unit_year y
                        join organization.unit u on u.id = :child and u.path_c >= :from and u.path_c < :to
                        join organization.unit p on p.id = :parent
                        where y.home_id = p.home_id and y.parent_id = p.id and y.year = :year
                          and y.scheme_code = :scheme
                        group by y.area
                        """)
                .params(scope.params())
                .params(Spans.of(period))
                .param("parent", parent.number())
                .param("child", child.number())
                .param("scheme", scheme(period))
                .query(Area.class)
                .list();
    }

    /** Marks not yet worked off; the figures are those of the moment before the oldest. */
    public record Freshness(long pending, @Nullable OffsetDateTime since) {}

    public Freshness freshnessOf(Scope scope) {
        return jdbc.sql("""
                        select count(*) as pending, min(d.marked_at) as since
                        from fact.dirty d
                        join organization.unit u on u.id = d.unit_id
                        where d.home_id = u.home_id and u.path_c >= :from and u.path_c < :to
                        """).params(scope.params()).query(Freshness.class).single();
    }
}

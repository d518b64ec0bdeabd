package org.zhibu.areas.approach.task.repository;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.task.Known;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.shared.kernel.Scope;

/** The figures that need not be asked for, of all branches of a task in one statement. */
@Repository
public class KnownFigureQueries {

    private final JdbcClient jdbc;

    KnownFigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sum(long branchId, String what, BigDecimal value) {}

    /** Every known figure of every branch asked, by the number of the branch. */
    public Map<Long, Map<Known, BigDecimal>> of(Scope scope, TaskId task, LocalDate first, LocalDate last) {
        Map<Long, Map<String, BigDecimal>> sums = new HashMap<>();
        for (Sum sum : sums(scope, task, first, last))
            sums.computeIfAbsent(sum.branchId(), branch -> new HashMap<>()).put(sum.what(), sum.value());
        Map<Long, Map<Known, BigDecimal>> figures = new HashMap<>();
        sums.forEach((branch, its) -> figures.put(branch, figures(its)));
        return figures;
    }

    private List<Sum> sums(Scope scope, TaskId task, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        with place as (
                            select b.id as branch_id, u.id as unit_id
                            from task.reply r
                            join organization.unit b on b.id = r.unit_id and b.path_c >= :from and b.path_c < :to
                            join organization.unit u on u.id = b.id or u.parent_id = b.id and u.kind = 'GROUP'
                            where r.home_id = :home and r.task_id = :task)
                        select p.branch_id, f.fact_kind as what, sum(f.quantity) as value
                        from place p
                        join fact.all_facts f on f.unit_id = p.unit_id
                        where f.home_id = :home
                          and (f.fact_kind in ('member.full', 'member.probationary')
                            or f.fact_kind in ('study.hours', 'activity.OL-01', 'activity.OL-02', 'activity.OL-03', 'activity.OL-04',
                                'activity.OL-06', 'activity.VOLUNTEER') and f.occurred_on between :first and :last)
                        group by p.branch_id, f.fact_kind
                        union all
                        select p.branch_id, case t.status when 'PRESENT' then 'present' else 'away' end, count(*)
                        from place p
                        join life.activity a on a.unit_id = p.unit_id
                        join life.attendance t on t.home_id = a.home_id and t.activity_id = a.id
                        where a.home_id = :home and a.state = 'RECORDED' and a.held_on between :first and :last
                          and a.kind like 'OL-%'
                        group by p.branch_id, case t.status when 'PRESENT' then 'present' else 'away' end
                        """)
                .params(scope.params())
                .param("home", task.home())
                .param("task", task.number())
                .param("first", first)
                .param("last", last)
                .query(Sum.class)
                .list();
    }

    private static Map<Known, BigDecimal> figures(Map<String, BigDecimal> sums) {
        Map<Known, BigDecimal> figures = new EnumMap<>(Known.class);
        for (Known known : Known.values()) figures.put(known, figure(known, sums));
        return figures;
    }

    private static BigDecimal figure(Known known, Map<String, BigDecimal> sums) {
        return switch (known) {
            case MEMBERS -> sum(sums, "member.full").add(sum(sums, "member.probationary"));
            case FULL_MEMBERS -> sum(sums, "member.full");
            case PROBATIONARY -> sum(sums, "member.probationary");
            case STUDY_HOURS -> sum(sums, "study.hours");
            case BRANCH_MEETINGS -> sum(sums, "activity.OL-01");
            case COMMITTEE_MEETINGS -> sum(sums, "activity.OL-02");
            case GROUP_MEETINGS -> sum(sums, "activity.OL-03");
            case LECTURES -> sum(sums, "activity.OL-04");
            case PARTY_DAYS -> sum(sums, "activity.OL-06");
            case VOLUNTEERING -> sum(sums, "activity.VOLUNTEER");
            case ATTENDANCE -> share(sum(sums, "present"), sum(sums, "away"));
        };
    }

    private static BigDecimal sum(Map<String, BigDecimal> sums, String what) {
        return sums.getOrDefault(what, BigDecimal.ZERO);
    }

    /** In hundredths of all who were expected; nothing where nobody was. */
    private static BigDecimal share(BigDecimal present, BigDecimal away) {
        BigDecimal all = present.add(away);
        if (all.signum() == 0) return BigDecimal.ZERO;
        return present.multiply(BigDecimal.valueOf(100)).divide(all, 1, RoundingMode.HALF_UP);
    }
}

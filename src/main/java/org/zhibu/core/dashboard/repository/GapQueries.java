package org.zhibu.core.dashboard.repository;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.PageOf;

/** What is missing, branch by branch and duty by duty, and what does not apply, each with its clause. */
@Repository
public class GapQueries {

    private static final String GAPS = """
            with gap as (
                select u.id as unit_id, u.home_id, u.short_name as name, p.short_name as parent_name, c.rule_code as rule,
                    c.period_start, c.due_on, c.owed, c.done, c.exempt, r.clause, count(*) over () as total,
                    row_number() over (order by c.due_on, p.name collate "zh-x-icu", u.name collate "zh-x-icu", u.id,
                        c.rule_code) as nth
                from duty.cell c
                join organization.unit u on u.id = c.unit_id and u.home_id = c.home_id and u.dissolved_on is null
                join organization.unit p on p.id = u.parent_id
                left join rule.activity_rule r on r.code = c.rule_code and r.from_on <= c.due_on
                  and (r.to_on is null or r.to_on > c.due_on)
                where c.due_on between :start and :end
                  and u.path_c >= :from and u.path_c < :to
                  and (:state = 'exempt' and c.exempt is not null
                    or :state <> 'exempt' and c.exempt is null and c.done < c.owed
                      and (:state <> 'late' or c.due_on < :today)
                      and (:state <> 'open' or c.due_on >= :today))
                  and (:rule = '' or c.rule_code = :rule)
                  and (kernel.holds(u.called, :words)
                    or kernel.holds(p.called, :words))
                order by nth
                limit :size offset :offset
            )
            """;

    /** Group meetings with the groups that stood for the whole period and did not meet. */
    private static final String SILENT = """
            select g.unit_id, g.name, g.parent_name, g.rule, g.period_start, g.due_on, g.owed, g.done, g.exempt, g.clause,
                s.silent, g.total
            from gap g
            left join lateral (
                select string_agg(e.short_name, E'\\n' order by e.id) as silent
                from organization.unit e
                where g.rule = 'OL-03' and g.exempt is null and e.parent_id = g.unit_id and e.kind = 'GROUP'
                  and (e.founded_on is null or e.founded_on <= g.period_start)
                  and (e.dissolved_on is null or e.dissolved_on > g.due_on)
                  and not exists (
                    select 1
                    from fact.all_facts f
                    where f.home_id = g.home_id and f.unit_id = e.id and f.fact_kind = 'activity.OL-03'
                      and f.occurred_on between g.period_start and g.due_on)
            ) s on true
            order by g.nth
            """;

    private final JdbcClient jdbc;

    GapQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One duty of one branch.
     *
     * @param exempt why it does not apply, null where it does
     * @param silent the groups that did not meet, one a line; null where the duty is not one of groups
     */
    public record Gap(
            long unitId,
            String name,
            String parentName,
            String rule,
            LocalDate periodStart,
            LocalDate dueOn,
            long owed,
            long done,
            @Nullable String exempt,
            @Nullable String clause,
            @Nullable String silent,
            long total) {

        public long missing() {
            return Math.max(0, owed - done);
        }

        /** The groups that did not meet. */
        public List<String> groups() {
            return silent == null ? List.of() : List.of(silent.split("\n", -1));
        }

        public UnitId unit() {
            return new UnitId(unitId);
        }

        public boolean lateOn(LocalDate today) {
            return exempt == null && dueOn.isBefore(today);
        }
    }

    /** How many of each state there are, for the links above the list; a meeting of groups counts once for each group. */
    public record Counts(long late, long open, long done, long exempt) {}

    /** Conditions of the list: {@code state} is late, open, exempt, or blank for late and open. */
    public record Conditions(String state, String rule, String words) {}

    public Counts countsOf(Scope scope, Period period, LocalDate today, Conditions wanted) {
        return jdbc.sql("""
                        select coalesce(sum(greatest(c.owed - c.done, 0)) filter (where c.due_on < :today), 0) as late,
                            coalesce(sum(greatest(c.owed - c.done, 0)) filter (where c.due_on >= :today), 0) as open,
                            coalesce(sum(least(c.owed, c.done)), 0) as done,
                            count(*) filter (where c.exempt is not null) as exempt
                        from duty.cell c
                        join organization.unit u on u.id = c.unit_id and u.home_id = c.home_id and u.dissolved_on is null
                        join organization.unit p on p.id = u.parent_id
                        where c.due_on between :start and :end
                          and u.path_c >= :from and u.path_c < :to
                          and (:rule = '' or c.rule_code = :rule)
                          and (kernel.holds(u.called, :words)
                            or kernel.holds(p.called, :words))
                        """)
                .params(scope.params())
                .params(Spans.of(period))
                .param("today", today)
                .param("rule", wanted.rule())
                .param("words", wanted.words())
                .query(Counts.class)
                .single();
    }

    /** Oldest last day first. */
    public PageOf<Gap> list(Scope scope, Period period, LocalDate today, Conditions wanted, PageOf.Ask ask) {
        List<Gap> rows = jdbc.sql(GAPS + SILENT)
                .params(scope.params())
                .params(Spans.of(period))
                .param("today", today)
                .param("state", wanted.state())
                .param("rule", wanted.rule())
                .param("words", wanted.words())
                .param("size", ask.size())
                .param("offset", ask.offset())
                .query(Gap.class)
                .list();
        return new PageOf<>(
                rows, ask.number(), ask.size(), rows.isEmpty() ? 0 : rows.get(0).total());
    }
}

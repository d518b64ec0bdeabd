package org.zhibu.core.dashboard.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.PageOf;

/** The table of branches: under their parents with the first few of each, or as one list with conditions. */
@Repository
public class BranchQueries {

    /** Branches a parent shows before "more". */
    public static final int FIRST = 3;

    /** Parents on a page. */
    public static final int PARENTS = 20;

    private static final String BRANCHES = """
            with duties as (
                select u.id, u.home_id, u.short_name as name, u.name as full_name, u.parent_id,
                    p.short_name as parent_name, p.home_id as parent_home,
                    coalesce(sum(m.owed), 0) as owed, coalesce(sum(least(m.owed, m.done)), 0) as done
                from organization.unit u
                join organization.unit p on p.id = u.parent_id
                left join assessment.unit_month m on m.home_id = p.home_id and m.parent_id = u.parent_id
                  and m.unit_id = u.id and m.month between :start and :end
                where u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                  and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                group by u.id, u.home_id, u.short_name, u.name, u.parent_id, p.short_name, p.home_id
            ), late as (
                select c.unit_id, sum(c.owed - c.done) as late
                from duties b
                join duty.cell c on c.home_id = b.home_id and c.unit_id = b.id
                where c.due_on >= :start and c.due_on <= :end and c.due_on < :today
                  and c.done < c.owed and c.exempt is null
                group by c.unit_id
            ), branch as (
                select d.id, d.name, d.full_name, d.parent_id, d.parent_name, d.parent_home, d.owed, d.done, coalesce(l.late, 0) as late,
                    greatest(d.owed - d.done - coalesce(l.late, 0), 0) as open
                from duties d
                left join late l on l.unit_id = d.id
            )""";

    private static final String POINTS = """
            left join lateral (
                select sum(y.points) as points, sum(y.counted) as counted, sum(y.possible) as possible
                from assessment.unit_year y
                where y.home_id = b.parent_home and y.parent_id = b.parent_id and y.unit_id = b.id and y.year = :year
                  and y.scheme_code = :scheme
            ) y on true
            """;

    /** What the table can be ordered by. There is no order by points: branches are not ranked. */
    private static final Map<String, String> ORDERS = Map.of(
            "attention", "late desc, open desc, name collate \"zh-x-icu\", id",
            "name", "name collate \"zh-x-icu\", id",
            "-name", "name collate \"zh-x-icu\" desc, id",
            "late", "late, open, name collate \"zh-x-icu\", id",
            "-late", "late desc, open desc, name collate \"zh-x-icu\", id",
            "parent",
                    "parent_name collate \"zh-x-icu\", parent_id, late desc, open desc, name collate \"zh-x-icu\", id");

    private final JdbcClient jdbc;
    private final Rules rules;

    BranchQueries(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * One branch: duties of the period, points of the year to date.
     *
     * @param late duties whose last day has passed
     * @param open duties whose last day is still ahead
     * @param total branches in the list, or below the same parent when grouped
     * @param groups parents in all when grouped
     */
    public record Branch(
            long unitId,
            String name,
            long parentId,
            String parentName,
            long owed,
            long done,
            long late,
            long open,
            @Nullable BigDecimal points,
            @Nullable BigDecimal counted,
            @Nullable BigDecimal possible,
            long total,
            long groups) {

        public UnitId unit() {
            return new UnitId(unitId);
        }

        public UnitId parent() {
            return new UnitId(parentId);
        }
    }

    /** Conditions of the list; blank ones do not count. {@code state} is late, open or done. */
    public record Conditions(
            String words, String state, @Nullable UnitId parent, String order) {

        public static boolean knowsOrder(String order) {
            return ORDERS.containsKey(order);
        }
    }

    /** The first few branches of each parent; parents with the most overdue first. A page holds 20 parents. */
    public List<Branch> grouped(Scope scope, Period period, LocalDate today, int page) {
        return grouped(scope, period, today, FIRST, (page - 1) * PARENTS, page * PARENTS);
    }

    /** All branches in the order of the grouped table. */
    public List<Branch> allGrouped(Scope scope, Period period, LocalDate today) {
        return grouped(scope, period, today, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
    }

    private List<Branch> grouped(Scope scope, Period period, LocalDate today, int first, int skipped, int last) {
        return jdbc.sql(BRANCHES + """
                        , ranked as (
                            select b.*, count(*) over siblings as total,
                                row_number() over (siblings order by b.late desc, b.open desc, b.name collate "zh-x-icu", b.id) as nth,
                                sum(b.late) over siblings as parent_late, sum(b.open) over siblings as parent_open
                            from branch b
                            window siblings as (partition by b.parent_id)
                        ), numbered as (
                            select r.*, dense_rank() over (
                                order by r.parent_late desc, r.parent_open desc, r.parent_name collate "zh-x-icu", r.parent_id) as group_no
                            from ranked r
                        ), b as (
                            select n.*, (select max(group_no) from numbered) as groups
                            from numbered n
                            where n.nth <= :first and n.group_no > :skipped and n.group_no <= :last
                        )
                        select b.id as unit_id, b.name, b.parent_id, b.parent_name, b.owed, b.done, b.late, b.open,
                            y.points, y.counted, y.possible, b.total, b.groups
                        from b
                        """ + POINTS + "order by b.group_no, b.nth")
                .params(scope.params())
                .params(Spans.of(period))
                .param("today", today)
                .param("scheme", rules.value("assess.scheme", period.end()))
                .param("first", first)
                .param("skipped", skipped)
                .param("last", last)
                .query(Branch.class)
                .list();
    }

    /** One flat list under conditions. */
    public PageOf<Branch> list(Scope scope, Period period, LocalDate today, Conditions wanted, PageOf.Ask ask) {
        String order = ORDERS.getOrDefault(wanted.order(), "late desc, open desc, name, id");
        List<Branch> rows = jdbc.sql(BRANCHES + """
                        , b as (
                            select f.*, count(*) over () as total, row_number() over (order by %s) as nth
                            from branch f
                            where (kernel.holds(f.full_name || ' ' || f.name, :words) or kernel.holds(f.parent_name, :words))
                              and (:state <> 'late' or f.late > 0)
                              and (:state <> 'open' or f.late + f.open > 0)
                              and (:state <> 'done' or f.late + f.open = 0)
                              and (cast(:parent as bigint) is null or f.parent_id = :parent)
                            order by nth
                            limit :size offset :offset
                        )
                        select b.id as unit_id, b.name, b.parent_id, b.parent_name, b.owed, b.done, b.late, b.open,
                            y.points, y.counted, y.possible, b.total, 0 as groups
                        from b
                        """.formatted(order) + POINTS + "order by b.nth")
                .params(scope.params())
                .params(Spans.of(period))
                .param("today", today)
                .param("scheme", rules.value("assess.scheme", period.end()))
                .param("words", wanted.words())
                .param("state", wanted.state())
                .param(
                        "parent",
                        wanted.parent() == null ? null : wanted.parent().number())
                .param("size", ask.size())
                .param("offset", ask.offset())
                .query(Branch.class)
                .list();
        return new PageOf<>(
                rows, ask.number(), ask.size(), rows.isEmpty() ? 0 : rows.get(0).total());
    }
}

package org.zhibu.core.assessment.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.assessment.BranchLine;
import org.zhibu.core.assessment.BranchTable;
import org.zhibu.core.assessment.ParentGroup;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.rule.Rules;
import org.zhibu.shared.ui.PageOf;

/** Reads the branches of a scope with their duties of a period and their points of the year. */
@Repository
public class BranchTableQueries {

    private static final String BRANCHES = """
                        with branch as (
                            select u.id, u.home_id, u.name, u.path_c, p.id as parent_id, p.name as parent_name,
                                p.home_id as parent_home, p.path_c as parent_path
                            from organization.unit u
                            join organization.unit p on p.id = u.parent_id
                            where u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                              and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')
                              and (:name = '' or position(:name in u.name) > 0)
                              and (cast(:parent as bigint) is null or u.parent_id = :parent)
                        )
                        """;
    private static final String LINES = BRANCHES + """
                        , duties as (
                            select c.unit_id, sum(c.owed) as owed, sum(least(c.owed, c.done)) as done,
                                sum(case when c.due_on < :today then greatest(c.owed - c.done, 0) else 0 end) as overdue
                            from branch b
                            join duty.cell c on c.home_id = b.home_id and c.unit_id = b.id
                            where c.due_on between :first and :last
                            group by c.unit_id
                        ), scores as (
                            select y.unit_id, sum(y.points) as points, sum(y.counted) as counted, sum(y.possible) as possible
                            from branch b
                            join assessment.unit_year y
                              on y.home_id = b.parent_home and y.parent_id = b.parent_id and y.unit_id = b.id
                            where y.year = :year and y.scheme_code = :scheme
                            group by y.unit_id
                        ), line as (
                            select b.id as unit_id, b.name, b.path_c, b.parent_id, b.parent_name, b.parent_path,
                                coalesce(d.owed, 0)::integer as owed, coalesce(d.done, 0)::integer as done,
                                coalesce(d.overdue, 0)::integer as overdue,
                                coalesce(s.points, 0) as points, coalesce(s.counted, 0) as counted,
                                coalesce(s.possible, 0) as possible, s.points / nullif(s.counted, 0) as share
                            from branch b
                            left join duties d on d.unit_id = b.id
                            left join scores s on s.unit_id = b.id
                        )
                        """;
    private static final String ATTENTION = " overdue desc, owed - done desc, share nulls last, path_c ";

    private final JdbcClient jdbc;
    private final Rules rules;

    BranchTableQueries(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    public List<BranchLine> lines(Scope scope, BranchTable.Filter filter, LocalDate today, PageOf.Ask ask) {
        return jdbc
                .sql(LINES + """
                        select unit_id, name, parent_id, parent_name, owed, done, overdue, points, counted, possible
                        from line
                        order by""" + ATTENTION + "limit :size offset :offset")
                .params(scope.params())
                .params(which(filter))
                .params(when(filter, today))
                .param("size", ask.size())
                .param("offset", ask.offset())
                .query(Line.class)
                .list()
                .stream()
                .map(Line::line)
                .toList();
    }

    public long countBranches(Scope scope, BranchTable.Filter filter) {
        return jdbc.sql(BRANCHES + "select count(*) from branch")
                .params(scope.params())
                .params(which(filter))
                .query(Long.class)
                .single();
    }

    public List<ParentGroup> groups(Scope scope, BranchTable.Filter filter, LocalDate today, PageOf.Ask ask) {
        return grouped(jdbc.sql(LINES + """
                        , placed as (
                            select l.*, row_number() over (partition by parent_id order by""" + ATTENTION + """
                            ) as place
                            from line l
                        ), parent as (
                            select parent_id, count(*)::integer as all_branches, sum(owed)::integer as all_owed,
                                sum(done)::integer as all_done, sum(overdue)::integer as all_overdue,
                                row_number() over (order by sum(overdue) desc, sum(owed) - sum(done) desc, min(parent_path)) as rank
                            from line
                            group by parent_id
                            order by rank
                            limit :size offset :offset
                        )
                        select unit_id, name, parent_id, parent_name, owed, done, overdue, points, counted, possible,
                            all_branches, all_owed, all_done, all_overdue
                        from parent
                        join placed using (parent_id)
                        where place <= 3
                        order by rank, place
                        """)
                .params(scope.params())
                .params(which(filter))
                .params(when(filter, today))
                .param("size", ask.size())
                .param("offset", ask.offset())
                .query(GroupedLine.class)
                .list());
    }

    public long countParents(Scope scope, BranchTable.Filter filter) {
        return jdbc.sql(BRANCHES + "select count(distinct parent_id) from branch")
                .params(scope.params())
                .params(which(filter))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> which(BranchTable.Filter filter) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("name", filter.name().strip());
        params.put("parent", filter.parent() == null ? null : filter.parent().number());
        return params;
    }

    private Map<String, Object> when(BranchTable.Filter filter, LocalDate today) {
        int year = filter.period().year();
        return Map.of(
                "today", today,
                "first", filter.period().start(),
                "last", filter.period().end(),
                "year", year,
                "scheme", rules.value("assess.scheme", LocalDate.of(year, 12, 31)));
    }

    private static List<ParentGroup> grouped(List<GroupedLine> lines) {
        Map<Long, List<GroupedLine>> byParent = new LinkedHashMap<>();
        lines.forEach(line -> byParent.computeIfAbsent(line.parentId(), id -> new ArrayList<>())
                .add(line));
        return byParent.values().stream().map(GroupedLine::group).toList();
    }

    record Line(
            long unitId,
            String name,
            long parentId,
            String parentName,
            int owed,
            int done,
            int overdue,
            BigDecimal points,
            BigDecimal counted,
            BigDecimal possible) {

        BranchLine line() {
            return new BranchLine(
                    new UnitId(unitId),
                    name,
                    new UnitId(parentId),
                    parentName,
                    owed,
                    done,
                    overdue,
                    points,
                    counted,
                    possible);
        }
    }

    record GroupedLine(
            long unitId,
            String name,
            long parentId,
            String parentName,
            int owed,
            int done,
            int overdue,
            BigDecimal points,
            BigDecimal counted,
            BigDecimal possible,
            int allBranches,
            int allOwed,
            int allDone,
            int allOverdue) {

        Line line() {
            return new Line(unitId, name, parentId, parentName, owed, done, overdue, points, counted, possible);
        }

        static ParentGroup group(List<GroupedLine> lines) {
            GroupedLine first = lines.get(0);
            return new ParentGroup(
                    new UnitId(first.parentId()),
                    first.parentName(),
                    first.allBranches(),
                    first.allOwed(),
                    first.allDone(),
                    first.allOverdue(),
                    lines.stream().map(line -> line.line().line()).toList());
        }
    }
}

package org.zhibu.areas.approach.project.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.project.Direction;
import org.zhibu.areas.approach.project.Goal;
import org.zhibu.areas.approach.project.Grade;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.ProjectPlan;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.areas.foundation.research.TopicId;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads projects. */
@Repository
public class ProjectQueries {

    private final JdbcClient jdbc;

    ProjectQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of the list.
     *
     * @param actual the latest number that came about, null before the first
     * @param late Party measures past their day
     */
    public record Row(
            long homeId,
            long id,
            String title,
            String unitName,
            int firstYear,
            int lastYear,
            String indicator,
            String measuredIn,
            BigDecimal target,
            Direction direction,
            @Nullable BigDecimal actual,
            long measures,
            long done,
            long late,
            ProjectState state,
            @Nullable Grade grade,
            boolean started,
            @Nullable LocalDate askedOn) {

        public ProjectId project() {
            return new ProjectId(homeId, id);
        }

        public boolean reached() {
            return actual != null && direction.reaches(actual, target);
        }
    }

    private static final String ROW = """
            select p.home_id, p.id, p.title, u.short_name as unit_name, p.first_year, p.last_year, p.indicator, p.measured_in,
                p.target, p.direction, p.state, p.grade, p.started_on is not null as started, p.asked_on,
                (select f.value from project.figure f
                 where f.home_id = p.home_id and f.project_id = p.id and f.kind = 'ACTUAL'
                 order by f.year desc, f.quarter desc, f.entry desc limit 1) as actual,
                m.measures, m.done, m.late
            """;

    private static final String FROM = """
            from project.project p
            join organization.unit u on u.id = p.unit_id
            left join lateral (
                select count(*) filter (where m.state <> 'DROPPED') as measures,
                    count(*) filter (where m.state = 'DONE') as done,
                    count(*) filter (where m.state = 'OPEN' and m.due_on < :today) as late
                from project.measure m where m.home_id = p.home_id and m.project_id = p.id) m on true
            where p.home_id = :home and u.path_c >= :from and u.path_c < :to
              and (:state = '' or p.state = :state)
              and make_date(p.first_year, 1, 1) <= :last and make_date(p.last_year, 12, 31) >= :first
              and (kernel.holds(p.title || ' ' || p.indicator, :words)
                or p.unit_id = any(array(select n.id from organization.unit n
                    where kernel.holds(n.called, :words))))
            """;

    public Listed<Row> list(Scope scope, long home, ListAsk ask, LocalDate today) {
        return Listed.of(jdbc, Row.class, ROW, FROM, "order by p.last_year desc, p.id desc")
                .in(scope, home)
                .asked(ask)
                .with("today", today);
    }

    /** A whole project but its figures, measures and posts of duty. */
    public record Project(
            long homeId,
            long id,
            UnitId unit,
            UnitKind unitKind,
            String unitName,
            String unitShort,
            String path,
            ProjectPlan plan,
            ProjectState state,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate startedOn,
            @Nullable String result,
            @Nullable LocalDate resultOn,
            @Nullable Grade grade,
            @Nullable String review,
            @Nullable LocalDate reviewedOn,
            @Nullable String reviewedBy,
            @Nullable TopicId topic,
            @Nullable Integer measure,
            @Nullable String entrustedBy,
            String createdBy,
            OffsetDateTime createdAt,
            long version) {

        public ProjectId project() {
            return new ProjectId(homeId, id);
        }

        public Goal goal() {
            return plan.goal();
        }

        public List<Period> quarters() {
            return ProjectPlan.quarters(plan.firstYear(), plan.lastYear());
        }
    }

    public Optional<Project> find(Scope scope, ProjectId id) {
        return jdbc.sql("""
                        select p.*, u.name as unit_name, u.short_name as unit_short,
                            u.kind as unit_kind, u.path_c as path, c.name as committee
                        from project.project p
                        join organization.unit u on u.id = p.unit_id
                        left join organization.unit c on c.id = p.entrusted_by
                        where p.home_id = :home and p.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(ProjectRow::project)
                .optional();
    }

    /** Projects in figures: what waits for the committee, runs, and was reviewed in a year, and their measures. */
    public record Sums(long waiting, long running, long returned, long reviewed, long measures, long done, long late) {

        public long open() {
            return waiting + running + returned;
        }
    }

    public Sums sumsOf(Scope scope, long home, int year, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where p.state in ('PROPOSED', 'RESULT_SUBMITTED')) as waiting,
                            count(*) filter (where p.state = 'RUNNING') as running,
                            count(*) filter (where p.state = 'RETURNED') as returned,
                            count(*) filter (where p.state = 'REVIEWED' and p.reviewed_on between :first and :last) as reviewed,
                            coalesce(sum(m.measures), 0) as measures, coalesce(sum(m.done), 0) as done,
                            coalesce(sum(m.late), 0) as late
                        from project.project p
                        join organization.unit u on u.id = p.unit_id
                        left join lateral (
                            select count(*) as measures, count(*) filter (where m.state = 'DONE') as done,
                                count(*) filter (where m.state = 'OPEN' and m.due_on < :today
                                    and p.state in ('RUNNING', 'RETURNED') and p.started_on is not null) as late
                            from project.measure m
                            where m.home_id = p.home_id and m.project_id = p.id and m.state <> 'DROPPED') m on true
                        where p.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and p.first_year <= :year and p.last_year >= :year and p.state <> 'STOPPED'
                        """)
                .params(scope.params())
                .param("home", home)
                .param("year", year)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("today", today)
                .query(Sums.class)
                .single();
    }
}

package org.zhibu.areas.approach.project.repository;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** What projects wait for: measures that come due, numbers of quarters that are over, answers of the committee. */
@Repository
public class ProjectDueQueries {

    private final JdbcClient jdbc;

    ProjectDueQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open measure of a running project. */
    public record Due(long homeId, long projectId, int number, String what, String owner, LocalDate dueOn) {

        public String href() {
            return new ProjectId(homeId, projectId).href() + "/measures/" + number;
        }
    }

    public List<Due> measures(Scope scope, long home, UnitId unit, LocalDate upTo) {
        return jdbc.sql("""
                        select m.home_id, m.project_id, m.number, m.what, m.owner, m.due_on
                        from project.measure m
                        join project.project p on p.home_id = m.home_id and p.id = m.project_id
                        join organization.unit u on u.id = p.unit_id
                        where m.home_id = :home and p.unit_id = :unit and u.path_c >= :from and u.path_c < :to
                          and m.state = 'OPEN' and m.due_on <= :last
                          and p.state in ('RUNNING', 'RETURNED') and p.started_on is not null
                        order by m.due_on, m.project_id, m.number
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("last", upTo)
                .query(Due.class)
                .list();
    }

    /**
     * A project that waits for its branch.
     *
     * @param missing the last day of the first quarter that is over and has no number, null where none is missing
     */
    public record Waiting(
            long homeId,
            long id,
            String title,
            ProjectState state,
            int lastYear,
            @Nullable LocalDate missing) {

        public ProjectId project() {
            return new ProjectId(homeId, id);
        }

        /** Whether all its quarters are over and entered, so that the result is due. */
        public boolean over(LocalDate today) {
            return state == ProjectState.RUNNING && missing == null && today.getYear() > lastYear;
        }
    }

    public List<Waiting> waiting(Scope scope, long home, UnitId unit, LocalDate today) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.title, p.state, p.last_year, (
                            select (q.first + interval '3 months' - interval '1 day')::date
                            from generate_series(make_date(p.first_year, 1, 1), make_date(p.last_year, 10, 1), interval '3 months') q (first)
                            where p.state = 'RUNNING' and q.first + interval '3 months' <= cast(:today as date)
                              and q.first + interval '3 months' > p.started_on
                              and not exists (select 1 from project.figure f
                                where f.home_id = p.home_id and f.project_id = p.id and f.kind = 'ACTUAL'
                                  and f.year = extract(year from q.first) and f.quarter = extract(quarter from q.first))
                            order by q.first limit 1) as missing
                        from project.project p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and p.unit_id = :unit and u.path_c >= :from and u.path_c < :to
                          and (p.state in ('RUNNING', 'RETURNED') or p.state = 'DRAFT' and p.entrusted_by is not null)
                        order by p.id
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("today", today)
                .query(Waiting.class)
                .list();
    }

    /** A project that waits for the committee. */
    public record Asked(long homeId, long id, String title, String unitName, ProjectState state, LocalDate askedOn) {

        public ProjectId project() {
            return new ProjectId(homeId, id);
        }
    }

    public List<Asked> asked(Scope scope, long home) {
        return jdbc.sql("""
                        select p.home_id, p.id, p.title, u.short_name as unit_name, p.state, p.asked_on
                        from project.project p
                        join organization.unit u on u.id = p.unit_id
                        where p.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and p.state in ('PROPOSED', 'RESULT_SUBMITTED')
                        order by p.asked_on, p.id
                        limit 20
                        """)
                .params(scope.params())
                .param("home", home)
                .query(Asked.class)
                .list();
    }
}

package org.zhibu.areas.service.training.repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.SessionId;
import org.zhibu.areas.service.training.repository.CourseQueries.Course;
import org.zhibu.areas.service.training.repository.CourseQueries.Session;
import org.zhibu.shared.kernel.Scope;

/** Reads the half days of courses, and what they ask of the organiser. */
@Repository
public class SessionQueries {

    private final JdbcClient jdbc;
    private final CourseQueries courses;

    SessionQueries(JdbcClient jdbc, CourseQueries courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    /** Half a day with its course. */
    public record Held(Course course, Session session) {}

    public Optional<Held> find(Scope scope, SessionId id) {
        return jdbc.sql("""
                        select c.id
                        from training.session s
                        join training.course c on c.home_id = s.home_id and c.id = s.course_id
                        join organization.unit u on u.id = c.unit_id
                        where s.home_id = :home and s.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Long.class)
                .optional()
                .flatMap(course -> courses.find(scope, new CourseId(id.home(), course)))
                .flatMap(course -> courses.sessionsOf(scope, course.course()).stream()
                        .filter(session -> session.id() == id.number())
                        .findFirst()
                        .map(session -> new Held(course, session)));
    }

    /**
     * A running course that waits for its organiser.
     *
     * @param missing half days past without attendance
     * @param firstMissing the earliest of them, null when the course only waits to be ended
     */
    public record Open(
            long homeId,
            long id,
            String title,
            LocalDate toOn,
            long missing,
            @org.jspecify.annotations.Nullable Long firstSession) {

        public CourseId course() {
            return new CourseId(homeId, id);
        }
    }

    /** Courses of the subtree with attendance to enter, or with nothing left but to end them. */
    public List<Open> open(Scope scope, long home, LocalDate today, int most) {
        return jdbc.sql("""
                        select c.home_id, c.id, c.title, c.to_on, s.missing, s.first_session
                        from training.course c
                        join organization.unit u on u.id = c.unit_id
                        cross join lateral (
                            select count(*) filter (where h.entered_at is null) as missing,
                                (array_agg(h.id order by h.held_on, h.starts_at) filter (where h.entered_at is null))[1] as first_session
                            from training.session h
                            where h.home_id = :home and h.course_id = c.id and h.held_on <= :today
                        ) s
                        where c.home_id = :home and c.state = 'PUBLISHED' and u.path_c >= :from and u.path_c < :to
                          and (s.missing > 0 or c.to_on <= :today)
                          and exists (
                            select 1 from training.enrolment e
                            where e.home_id = :home and e.course_id = c.id and e.seat is not null)
                        order by c.to_on, c.id
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("most", most)
                .query(Open.class)
                .list();
    }

    /** The courses of a year in figures. */
    public record Sums(long running, long finished, long completed, long toEnter) {}

    public Sums sumsOf(Scope scope, long home, int year, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where c.state = 'PUBLISHED') as running,
                            count(*) filter (where c.state = 'FINISHED') as finished,
                            coalesce(sum(n.completed), 0) as completed,
                            coalesce(sum(n.to_enter) filter (where c.state = 'PUBLISHED'), 0) as to_enter
                        from training.course c
                        join organization.unit u on u.id = c.unit_id
                        cross join lateral (
                            select (select count(*) from training.enrolment e
                                    join organization.unit b on b.id = e.unit_id
                                    where e.home_id = :home and e.course_id = c.id and e.state = 'COMPLETED'
                                      and b.path_c >= :from and b.path_c < :to) as completed,
                                (select count(*) from training.session s
                                 where s.home_id = :home and s.course_id = c.id and s.entered_at is null and s.held_on <= :today) as to_enter
                        ) n
                        where c.home_id = :home and c.to_on between :first and :last and c.state <> 'DRAFT'
                          and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c))
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Sums.class)
                .single();
    }
}

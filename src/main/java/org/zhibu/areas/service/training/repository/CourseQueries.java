package org.zhibu.areas.service.training.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.training.Audience;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.CourseLevel;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.Half;
import org.zhibu.areas.service.training.SessionId;
import org.zhibu.areas.service.training.Span;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads courses: those of the subtree, and those offered by committees above it once they are published. */
@Repository
public class CourseQueries {

    private final JdbcClient jdbc;

    CourseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of the list.
     *
     * @param taken seats taken in all
     * @param own how many of the subtree take part
     */
    public record Row(
            long homeId,
            long id,
            String title,
            String unitName,
            CourseLevel level,
            Audience audience,
            LocalDate fromOn,
            LocalDate toOn,
            LocalDate enrolBy,
            int places,
            long taken,
            long own,
            CourseState state) {

        public CourseId course() {
            return new CourseId(homeId, id);
        }
    }

    private static final String ROW = """
            select c.home_id, c.id, c.title, u.short_name as unit_name, c.level, c.audience, c.from_on, c.to_on, c.enrol_by,
                c.places, c.state,
                (select count(*) from training.enrolment e
                 where e.home_id = :home and e.course_id = c.id and e.seat is not null) as taken,
                (select count(*) from training.enrolment e
                 join organization.unit b on b.id = e.unit_id and b.path_c >= :from and b.path_c < :to
                 where e.home_id = :home and e.course_id = c.id and e.seat is not null) as own
            """;

    private static final String FROM = """
            from training.course c
            join organization.unit u on u.id = c.unit_id
            where c.home_id = :home
              and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c) and c.state <> 'DRAFT')
              and (:state = '' or c.state = :state)
              and c.from_on between :first and :last
              and (kernel.holds(c.title || ' ' || c.lecturer, :words)
                or c.unit_id = any(array(select n.id from organization.unit n where kernel.holds(n.called, :words))))
            """;

    public Listed<Row> list(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, Row.class, ROW, FROM, "order by c.from_on desc, c.id desc")
                .in(scope, home)
                .asked(ask);
    }

    /** A whole course. */
    public record Course(
            long homeId,
            long id,
            UnitId unit,
            String unitName,
            String unitShort,
            String path,
            String title,
            CourseLevel level,
            Audience audience,
            String place,
            String lecturer,
            String content,
            Span span,
            int halfMinutes,
            int places,
            LocalDate enrolBy,
            CourseState state,
            String createdBy,
            OffsetDateTime createdAt,
            long version) {

        public CourseId course() {
            return new CourseId(homeId, id);
        }

        /** Begun, so that nobody enrols or withdraws without the organiser. */
        public boolean begun(LocalDate today) {
            return !today.isBefore(span.from());
        }
    }

    /** A course of the subtree, or a published one of a committee above it. */
    public Optional<Course> find(Scope scope, CourseId id) {
        return jdbc.sql("""
                        select c.*, u.name as unit_name, u.short_name as unit_short, u.path_c
                        from training.course c
                        join organization.unit u on u.id = c.unit_id
                        where c.home_id = :home and c.id = :id
                          and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c) and c.state <> 'DRAFT')
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(CourseQueries::course)
                .optional();
    }

    static Course course(ResultSet row, int number) throws SQLException {
        return new Course(
                row.getLong("home_id"),
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("unit_short"),
                row.getString("path_c"),
                row.getString("title"),
                CourseLevel.valueOf(row.getString("level")),
                Audience.valueOf(row.getString("audience")),
                row.getString("place"),
                row.getString("lecturer"),
                row.getString("content"),
                span(row),
                row.getInt("half_minutes"),
                row.getInt("places"),
                row.getObject("enrol_by", LocalDate.class),
                CourseState.valueOf(row.getString("state")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getLong("version"));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("from_on", LocalDate.class),
                Half.valueOf(row.getString("from_half")),
                row.getObject("to_on", LocalDate.class),
                Half.valueOf(row.getString("to_half")),
                row.getBoolean("weekends"));
    }

    /**
     * Half a day of a course.
     *
     * @param enteredBy who entered the attendance, null before
     */
    public record Session(
            long homeId,
            long id,
            long courseId,
            LocalDate heldOn,
            Half half,
            LocalTime startsAt,
            int minutesLong,
            @Nullable String enteredBy,
            @Nullable OffsetDateTime enteredAt,
            long present,
            long version) {

        public SessionId session() {
            return new SessionId(homeId, id);
        }

        public CourseId course() {
            return new CourseId(homeId, courseId);
        }

        public boolean isEntered() {
            return enteredAt != null;
        }
    }

    public List<Session> sessionsOf(Scope scope, CourseId id) {
        return jdbc.sql("""
                        select s.home_id, s.id, s.course_id, s.held_on, s.half, s.starts_at, s.minutes_long, s.entered_by, s.entered_at,
                            s.version,
                            (select count(*) from training.presence p
                             where p.home_id = :home and p.session_id = s.id and p.status = 'PRESENT') as present
                        from training.session s
                        join training.course c on c.home_id = s.home_id and c.id = s.course_id
                        join organization.unit u on u.id = c.unit_id
                        where s.home_id = :home and s.course_id = :course
                          and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c))
                        order by s.held_on, s.starts_at
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("course", id.number())
                .query(Session.class)
                .list();
    }

    /** What courses are called, for those that are over or run; asked by the records that came from them. */
    public List<Title> titlesOf(Scope scope, Collection<RecordRef> records) {
        if (records.isEmpty()) return List.of();
        return jdbc.sql("""
                        select c.home_id, c.id, s.id as session_id, c.title
                        from training.session s
                        join training.course c on c.home_id = s.home_id and c.id = s.course_id
                        join organization.unit u on u.id = c.unit_id
                        where s.home_id = any(:homes) and (s.id = any(:ids) or s.course_id = any(:ids))
                          and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c))
                        """)
                .params(scope.params())
                .param("homes", records.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", records.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }

    /** What the course of a half day is called. */
    public record Title(long homeId, long id, long sessionId, String title) {

        public CourseId course() {
            return new CourseId(homeId, id);
        }

        public SessionId session() {
            return new SessionId(homeId, sessionId);
        }
    }
}

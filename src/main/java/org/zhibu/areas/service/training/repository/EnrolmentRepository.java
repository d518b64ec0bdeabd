package org.zhibu.areas.service.training.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.training.Capacity;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.EnrolmentId;
import org.zhibu.areas.service.training.EnrolmentState;
import org.zhibu.areas.service.training.SessionId;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes enrolments, attendance and certificates. Whoever writes holds the course first. */
@Repository
public class EnrolmentRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Numbers numbers;

    EnrolmentRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Numbers numbers) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.numbers = numbers;
    }

    /** Who is to sit. */
    public record Sitting(MemberId member, UnitId unit, Capacity capacity) {}

    /** The lowest seats on which nobody sits. */
    public List<Integer> freeSeats(CourseId course, int most) {
        return jdbc.sql("""
                        select s.number
                        from training.seat s
                        where s.home_id = :home and s.course_id = :course and not exists (
                            select 1 from training.enrolment e
                            where e.home_id = :home and e.course_id = :course and e.seat = s.number)
                        order by s.number
                        limit :most
                        """)
                .param("home", course.home())
                .param("course", course.number())
                .param("most", most)
                .query(Integer.class)
                .list();
    }

    /**
     * Enrols somebody who is not or not any more; answers whether that was so.
     *
     * @param seat null to wait for one
     */
    public Optional<EnrolmentId> enrol(
            CourseId course, Sitting who, @Nullable Integer seat, String by, OffsetDateTime at) {
        return jdbc.sql("""
                        insert into training.enrolment as e (home_id, id, course_id, member_home_id, member_id, unit_id, capacity,
                            state, seat, enrolled_by, enrolled_at)
                        values (:home, :id, :course, :memberHome, :member, :unit, :capacity, :state, :seat, :by, :at)
                        on conflict (home_id, course_id, member_home_id, member_id) do update
                        set unit_id = :unit, capacity = :capacity, state = :state, seat = :seat, enrolled_by = :by, enrolled_at = :at,
                            version = e.version + 1
                        where e.state = 'WITHDRAWN'
                        returning id
                        """)
                .param("home", course.home())
                .param("id", numbers.next())
                .param("course", course.number())
                .param("memberHome", who.member().home())
                .param("member", who.member().number())
                .param("unit", who.unit().number())
                .param("capacity", who.capacity().name())
                .param("state", (seat == null ? EnrolmentState.WAITING : EnrolmentState.ENROLLED).name())
                .param("seat", seat)
                .param("by", by)
                .param("at", at)
                .query(Long.class)
                .optional()
                .map(id -> new EnrolmentId(course.home(), id));
    }

    public Optional<Integer> seatOf(EnrolmentId id) {
        return jdbc.sql("select seat from training.enrolment where home_id = :home and id = :id and seat is not null")
                .param("home", id.home())
                .param("id", id.number())
                .query(Integer.class)
                .optional();
    }

    /** Takes an enrolment back and leaves its seat. */
    public void withdraw(EnrolmentId id, long version) {
        int updated = jdbc.sql("""
                        update training.enrolment set state = 'WITHDRAWN', seat = null, version = version + 1
                        where home_id = :home and id = :id and version = :version and state in ('ENROLLED', 'WAITING')
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Who has waited longest gets the seat. */
    public Optional<EnrolmentId> moveUp(CourseId course, int seat) {
        return jdbc.sql("""
                        update training.enrolment set state = 'ENROLLED', seat = :seat, version = version + 1
                        where home_id = :home and id = (
                            select w.id from training.enrolment w
                            where w.home_id = :home and w.course_id = :course and w.state = 'WAITING'
                            order by w.enrolled_at, w.id limit 1)
                        returning id
                        """)
                .param("home", course.home())
                .param("course", course.number())
                .param("seat", seat)
                .query(Long.class)
                .optional()
                .map(id -> new EnrolmentId(course.home(), id));
    }

    /** Enters half a day, or enters it anew. */
    public void enter(
            SessionId session, long version, Map<Long, AttendanceStatus> people, String by, OffsetDateTime at) {
        int updated = jdbc.sql("""
                        update training.session set entered_by = :by, entered_at = :at, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", session.home())
                .param("id", session.number())
                .param("version", version)
                .param("by", by)
                .param("at", at)
                .update();
        if (updated == 0) throw new Stale();
        jdbc.sql("delete from training.presence where home_id = :home and session_id = :id")
                .param("home", session.home())
                .param("id", session.number())
                .update();
        batches.batchUpdate(
                """
                insert into training.presence (home_id, session_id, enrolment_id, status)
                values (:home, :session, :enrolment, :status)
                """,
                people.entrySet().stream()
                        .map(one -> new MapSqlParameterSource("home", session.home())
                                .addValue("session", session.number())
                                .addValue("enrolment", one.getKey())
                                .addValue("status", one.getValue().name()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Says at the end of a course whether somebody completed it, and as what. */
    public void conclude(EnrolmentId id, EnrolmentState state, Capacity capacity) {
        jdbc.sql("""
                        update training.enrolment set state = :state, capacity = :capacity, version = version + 1
                        where home_id = :home and id = :id and (state <> :state or capacity <> :capacity)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("state", state.name())
                .param("capacity", capacity.name())
                .update();
    }

    /** Issues a certificate with the next number of the committee's year; one withdrawn before is valid again. */
    public void certify(EnrolmentId id, UnitId committee, LocalDate on) {
        int again =
                jdbc.sql("""
                        update training.certificate set withdrawn_on = null where home_id = :home and enrolment_id = :id
                        """).param("home", id.home()).param("id", id.number()).update();
        if (again == 1) return;
        int number = jdbc.sql("""
                        insert into training.counter as c (home_id, unit_id, year, last)
                        values (:home, :unit, :year, 1)
                        on conflict (home_id, unit_id, year) do update set last = c.last + 1
                        returning c.last
                        """)
                .param("home", id.home())
                .param("unit", committee.number())
                .param("year", on.getYear())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into training.certificate (home_id, enrolment_id, unit_id, year, number, issued_on)
                        values (:home, :id, :unit, :year, :number, :on)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", committee.number())
                .param("year", on.getYear())
                .param("number", number)
                .param("on", on)
                .update();
    }

    /** A certificate that a correction of the attendance leaves without ground. */
    public void withdrawCertificate(EnrolmentId id, LocalDate on) {
        jdbc.sql("""
                        update training.certificate set withdrawn_on = :on
                        where home_id = :home and enrolment_id = :id and withdrawn_on is null
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("on", on)
                .update();
    }
}

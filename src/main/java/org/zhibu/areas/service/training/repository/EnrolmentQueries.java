package org.zhibu.areas.service.training.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.training.Capacity;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.CourseLevel;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.areas.service.training.EnrolmentId;
import org.zhibu.areas.service.training.EnrolmentState;
import org.zhibu.areas.service.training.SessionId;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Reads who takes part in courses; a branch sees its own people, the organiser all. */
@Repository
public class EnrolmentQueries {

    private static final String COLUMNS = """
            select e.home_id, e.id, e.course_id, e.member_home_id, e.member_id, m.name, e.unit_id, b.short_name as unit_name,
                b.path_c, e.capacity, e.state, e.enrolled_by, e.enrolled_at, e.version, a.present, a.entered, a.hours,
                k.year as certificate_year, k.number as certificate_number, k.issued_on
            from training.enrolment e
            join member.member m on m.home_id = e.member_home_id and m.id = e.member_id
            join organization.unit b on b.id = e.unit_id
            left join training.certificate k on k.home_id = e.home_id and k.enrolment_id = e.id and k.withdrawn_on is null
            cross join lateral (
                select count(*) filter (where p.status = 'PRESENT') as present, count(*) as entered,
                    coalesce(sum(h.hours), 0) as hours
                from training.presence p
                left join study.hour_entry h on h.home_id = e.home_id and h.source_type = 'training.session'
                  and h.source_home_id = e.home_id and h.source_id = p.session_id
                  and h.member_home_id = e.member_home_id and h.member_id = e.member_id
                where p.home_id = e.home_id and p.enrolment_id = e.id
            ) a
            """;

    private final JdbcClient jdbc;

    EnrolmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person in a course.
     *
     * @param present half days there, of those entered
     * @param hours what the ledger got from this course
     * @param certificateNumber null without a certificate
     */
    public record Participant(
            long homeId,
            long id,
            long courseId,
            long memberHomeId,
            long memberId,
            String name,
            long unitId,
            String unitName,
            String pathC,
            Capacity capacity,
            EnrolmentState state,
            String enrolledBy,
            OffsetDateTime enrolledAt,
            long version,
            long present,
            long entered,
            BigDecimal hours,
            @Nullable Integer certificateYear,
            @Nullable Integer certificateNumber,
            @Nullable LocalDate issuedOn) {

        public EnrolmentId enrolment() {
            return new EnrolmentId(homeId, id);
        }

        public CourseId course() {
            return new CourseId(homeId, courseId);
        }

        public MemberId member() {
            return new MemberId(memberHomeId, memberId);
        }

        public UnitId unit() {
            return new UnitId(unitId);
        }
    }

    /** Those of the subtree who take part, wait or withdrew, in this order. */
    public List<Participant> of(Scope scope, CourseId course) {
        return jdbc.sql(COLUMNS + """
                        where e.home_id = :home and e.course_id = :course and b.path_c >= :from and b.path_c < :to
                        order by array_position(array['ENROLLED', 'COMPLETED', 'MISSED', 'WAITING', 'WITHDRAWN'], e.state),
                            case when e.state = 'WAITING' then e.enrolled_at end, b.path_c, m.name collate "zh-x-icu", e.id
                        """)
                .params(scope.params())
                .param("home", course.home())
                .param("course", course.number())
                .query(Participant.class)
                .list();
    }

    public Optional<Participant> find(Scope scope, EnrolmentId id) {
        return jdbc.sql(COLUMNS + "where e.home_id = :home and e.id = :id and b.path_c >= :from and b.path_c < :to")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Participant.class)
                .optional();
    }

    public Optional<Participant> own(MemberId self, CourseId course) {
        return jdbc.sql(COLUMNS + """
                        where e.home_id = :home and e.course_id = :course and e.member_home_id = :memberHome and e.member_id = :member
                        """)
                .param("home", course.home())
                .param("course", course.number())
                .param("memberHome", self.home())
                .param("member", self.number())
                .query(Participant.class)
                .optional();
    }

    /** How the seats of a course stand. */
    public record Seats(long taken, long waiting) {}

    public Seats seatsOf(Scope scope, CourseId course) {
        return jdbc.sql("""
                        select count(e.seat) as taken, count(*) filter (where e.state = 'WAITING') as waiting
                        from training.enrolment e
                        join training.course c on c.home_id = e.home_id and c.id = e.course_id
                        join organization.unit u on u.id = c.unit_id
                        where e.home_id = :home and e.course_id = :course
                          and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c))
                        """)
                .params(scope.params())
                .param("home", course.home())
                .param("course", course.number())
                .query(Seats.class)
                .single();
    }

    /** How somebody was at a half day. */
    public record Was(long enrolmentId, AttendanceStatus status) {}

    public List<Was> presencesOf(Scope scope, SessionId session) {
        return jdbc.sql("""
                        select p.enrolment_id, p.status
                        from training.presence p
                        join training.enrolment e on e.home_id = p.home_id and e.id = p.enrolment_id
                        join organization.unit b on b.id = e.unit_id
                        where p.home_id = :home and p.session_id = :session and b.path_c >= :from and b.path_c < :to
                        """)
                .params(scope.params())
                .param("home", session.home())
                .param("session", session.number())
                .query(Was.class)
                .list();
    }

    /** A course on one's own page; without an enrolment it is open to enrol. */
    public record OwnCourse(
            long homeId,
            long id,
            String title,
            String unitName,
            CourseLevel level,
            String place,
            LocalDate fromOn,
            LocalDate toOn,
            LocalDate enrolBy,
            CourseState courseState,
            EnrolmentState state,
            long enrolmentId,
            BigDecimal hours,
            @Nullable Integer certificateYear,
            @Nullable Integer certificateNumber,
            @Nullable LocalDate issuedOn) {

        public CourseId course() {
            return new CourseId(homeId, id);
        }
    }

    /** One's own courses of all years, the latest first. */
    public List<OwnCourse> allOf(MemberId self) {
        return jdbc.sql("""
                        select c.home_id, c.id, c.title, u.short_name as unit_name, c.level, c.place, c.from_on, c.to_on, c.enrol_by,
                            c.state as course_state, e.state, e.id as enrolment_id,
                            k.year as certificate_year, k.number as certificate_number, k.issued_on,
                            (select coalesce(sum(h.hours), 0)
                             from training.session s
                             join study.hour_entry h on h.home_id = s.home_id and h.source_type = 'training.session'
                               and h.source_home_id = s.home_id and h.source_id = s.id
                               and h.member_home_id = e.member_home_id and h.member_id = e.member_id
                             where s.home_id = e.home_id and s.course_id = e.course_id) as hours
                        from training.enrolment e
                        join training.course c on c.home_id = e.home_id and c.id = e.course_id
                        join organization.unit u on u.id = c.unit_id
                        left join training.certificate k on k.home_id = e.home_id and k.enrolment_id = e.id and k.withdrawn_on is null
                        where e.home_id = :home and e.member_home_id = :home and e.member_id = :member and c.state <> 'DRAFT'
                        order by c.from_on desc, c.id desc
                        limit 200
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .query(OwnCourse.class)
                .list();
    }
}

package org.zhibu.core.life.repository;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.model.OrdinaryVote;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** Reads one activity with all that belongs to it, and what the next one can take from the last. */
@Repository
public class ActivityQueries {

    private final JdbcClient jdbc;

    ActivityQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ActivityDetail> find(Scope scope, ActivityId id) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.unit_id, u.short_name as unit_name, u.name as unit_full_name,
                            u.kind as unit_kind, u.path_c, a.kind, a.title, a.held_on, a.starts_at, a.minutes_long,
                            a.place as held_at, a.host, a.recorder, a.topic, a.material, a.lecturer, a.agenda, a.minutes, a.recorded_at, a.recorded_by, a.late_reason,
                            a.cancel_reason, a.version
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Row.class)
                .optional()
                .map(row -> new ActivityDetail(row.activity(), people(id), guests(id), decisions(id), votes(id)));
    }

    /** What the last activity of this kind can hand on to the next. */
    public Optional<Last> lastOf(Scope scope, long home, UnitId unit, ActivityKind kind) {
        return jdbc.sql("""
                        select a.starts_at, a.minutes_long, a.place as held_at, a.recorder
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.unit_id = :unit and a.kind = :kind and a.state = 'RECORDED'
                          and u.path_c >= :from and u.path_c < :to
                        order by a.held_on desc, a.id desc
                        limit 1
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("kind", kind.code())
                .query(Last.class)
                .optional();
    }

    /** Decisions not closed yet, the earliest date first. */
    public List<OpenDecision> openDecisions(Scope scope, long home, int most) {
        return jdbc.sql("""
                        select d.home_id, d.activity_id, d.id, d.unit_id, d.wording, d.owner, d.due_on
                        from life.decision d
                        join life.activity a on a.home_id = d.home_id and a.id = d.activity_id
                        join organization.unit u on u.id = d.unit_id
                        where d.home_id = :home and d.done_on is null and a.state = 'RECORDED'
                          and u.path_c >= :from and u.path_c < :to
                        order by d.due_on nulls last, d.id
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("most", most)
                .query(OpenDecision.class)
                .list();
    }

    private List<ActivityDetail.Person> people(ActivityId id) {
        return jdbc.sql("""
                        select t.member_home_id, t.member_id, m.name, t.status, t.reason, t.votes,
                            (m.category = '01' and coalesce(m.full_on, a.held_on) <= a.held_on) as full
                        from life.attendance t
                        join life.activity a on a.home_id = t.home_id and a.id = t.activity_id
                        join member.member m on m.home_id = t.member_home_id and m.id = t.member_id
                        where t.home_id = :home and t.activity_id = :id
                        order by m.name collate "zh-x-icu", m.id
                        """).param("home", id.home()).param("id", id.number()).query(PersonRow.class).list().stream()
                .map(PersonRow::person)
                .toList();
    }

    private List<String> guests(ActivityId id) {
        return jdbc.sql("select name from life.guest where home_id = :home and activity_id = :id order by number")
                .param("home", id.home())
                .param("id", id.number())
                .query(String.class)
                .list();
    }

    private List<ActivityDetail.Decision> decisions(ActivityId id) {
        return jdbc.sql("""
                        select d.id as number, d.wording, d.owner, d.due_on, d.done_on, d.done_note
                        from life.decision d
                        where d.home_id = :home and d.activity_id = :id
                        order by d.id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .query(ActivityDetail.Decision.class)
                .list();
    }

    private List<ActivityDetail.Vote> votes(ActivityId id) {
        return jdbc.sql("""
                        select v.matter, v.due, v.present, v.in_favour, v.against, v.abstained
                        from life.vote v
                        where v.home_id = :home and v.activity_id = :id
                        order by v.number
                        """).param("home", id.home()).param("id", id.number()).query(OrdinaryVote.class).list().stream()
                .map(ActivityDetail.Vote::new)
                .toList();
    }

    /** What the last activity of a kind hands on. */
    public record Last(
            LocalTime startsAt,
            int minutesLong,
            @Nullable String heldAt,
            @Nullable String recorder) {}

    /** A decision that waits to be carried out. */
    public record OpenDecision(
            long homeId,
            long activityId,
            long id,
            long unitId,
            String wording,
            @Nullable String owner,
            @Nullable LocalDate dueOn) {

        public ActivityId activity() {
            return new ActivityId(homeId, activityId);
        }
    }

    record PersonRow(
            long memberHomeId,
            long memberId,
            String name,
            AttendanceStatus status,
            @Nullable String reason,
            boolean votes,
            boolean full) {

        ActivityDetail.Person person() {
            return new ActivityDetail.Person(new MemberId(memberHomeId, memberId), name, status, reason, votes, full);
        }
    }

    record Row(
            long homeId,
            long id,
            long unitId,
            String unitName,
            String unitFullName,
            UnitKind unitKind,
            String pathC,
            String kind,
            String title,
            LocalDate heldOn,
            LocalTime startsAt,
            int minutesLong,
            @Nullable String heldAt,
            @Nullable String host,
            @Nullable String recorder,
            @Nullable String topic,
            @Nullable String material,
            @Nullable String lecturer,
            @Nullable String agenda,
            @Nullable String minutes,
            OffsetDateTime recordedAt,
            String recordedBy,
            @Nullable String lateReason,
            @Nullable String cancelReason,
            long version) {

        ActivityDetail.Activity activity() {
            return new ActivityDetail.Activity(
                    new ActivityId(homeId, id),
                    new Place(new UnitId(unitId), homeId, unitName, unitFullName, unitKind, pathC, ""),
                    ActivityKind.of(kind),
                    title,
                    heldOn,
                    startsAt,
                    minutesLong,
                    heldAt,
                    host,
                    recorder,
                    topic,
                    material,
                    lecturer,
                    agenda,
                    minutes,
                    recordedAt,
                    recordedBy,
                    lateReason,
                    cancelReason,
                    version);
        }
    }
}

package org.zhibu.areas.methods.appraisal.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.areas.methods.appraisal.Rating;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.record.Listed;

/** Reads appraisals, who is on their rolls, and the meetings that can decide. */
@Repository
public class AppraisalQueries {

    private static final String STEPS = """
            (select count(*) from appraisal.person p where p.home_id = a.home_id and p.appraisal_id = a.id) as people,
            (select count(*) from appraisal.person p where p.home_id = a.home_id and p.appraisal_id = a.id
                and p.self_on is not null) as selves,
            (select cast(b.closed_at at time zone 'Asia/Shanghai' as date) from ballot.box b
                where b.home_id = a.home_id and b.id = a.box_id) as voted_on
            """;

    private final JdbcClient jdbc;

    AppraisalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far an appraisal is. */
    public interface Steps {

        int people();

        int selves();

        @Nullable
        LocalDate mutualOn();

        @Nullable
        LocalDate votedOn();

        @Nullable
        LocalDate decidedOn();

        /** How many of 自评、互评、测评、评定意见 are done. */
        default int done() {
            return (people() > 0 && selves() == people() ? 1 : 0)
                    + (mutualOn() == null ? 0 : 1)
                    + (votedOn() == null ? 0 : 1)
                    + (decidedOn() == null ? 0 : 1);
        }
    }

    /** One line of the list. */
    public record Row(
            long homeId,
            long id,
            int year,
            String unitName,
            AppraisalState state,
            int people,
            int selves,
            @Nullable LocalDate mutualOn,
            @Nullable LocalDate votedOn,
            @Nullable LocalDate decidedOn)
            implements Steps {

        public AppraisalId appraisal() {
            return new AppraisalId(homeId, id);
        }
    }

    private static final String ROW =
            "select a.home_id, a.id, a.year, u.short_name as unit_name, a.state, a.mutual_on, a.decided_on,\n" + STEPS;

    private static final String FROM = """
            from appraisal.appraisal a
            join organization.unit u on u.id = a.unit_id
            where a.home_id = :home and u.path_c >= :from and u.path_c < :to
              and (:state = '' or a.state = :state)
              and make_date(a.year, 1, 1) between :first and :last
              and kernel.holds(u.called, :words)
            """;

    public Listed<Row> list(Scope scope, long home, ListAsk ask) {
        return Listed.of(jdbc, Row.class, ROW, FROM, "order by a.year desc, u.path_c, a.id")
                .in(scope, home)
                .asked(ask);
    }

    /** How many appraisals of a year are under way, decided and with the committee, and the last one begun. */
    public record Sums(
            long open, long decided, long filed, @Nullable Long latest) {}

    public Sums sumsOf(Scope scope, long home, int year) {
        return jdbc.sql("""
                        select count(*) filter (where a.state = 'OPEN') as open, count(*) filter (where a.state = 'DECIDED') as decided,
                            count(*) filter (where a.state = 'FILED') as filed, max(a.id) as latest
                        from appraisal.appraisal a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = :home and a.year = :year and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("year", year)
                .query(Sums.class)
                .single();
    }

    /** A whole appraisal but its people. */
    public record Appraisal(
            long homeId,
            long id,
            long unitId,
            String unitName,
            String unitShort,
            String path,
            int year,
            AppraisalState state,
            @Nullable LocalDate preparedOn,
            @Nullable String preparedNote,
            @Nullable Long preparedActivityId,
            @Nullable String preparedTitle,
            @Nullable LocalDate mutualOn,
            @Nullable String mutualNote,
            @Nullable Long mutualActivityId,
            @Nullable String mutualTitle,
            @Nullable Long boxId,
            @Nullable LocalDate votedOn,
            @Nullable Long meetingId,
            @Nullable String meetingTitle,
            @Nullable LocalDate decidedOn,
            boolean overCap,
            @Nullable String overReason,
            @Nullable LocalDate filedOn,
            String createdBy,
            OffsetDateTime createdAt,
            int people,
            int selves,
            long version)
            implements Steps {

        public AppraisalId appraisal() {
            return new AppraisalId(homeId, id);
        }

        public UnitId unit() {
            return new UnitId(unitId);
        }

        public @Nullable BoxId box() {
            return boxId == null ? null : new BoxId(homeId, boxId);
        }

        public @Nullable String meetingHref() {
            return hrefOf(meetingId);
        }

        public @Nullable String preparedHref() {
            return hrefOf(preparedActivityId);
        }

        public @Nullable String mutualHref() {
            return hrefOf(mutualActivityId);
        }

        private @Nullable String hrefOf(@Nullable Long activity) {
            return activity == null ? null : "/life/activities/" + new ActivityId(homeId, activity);
        }
    }

    public Optional<Appraisal> find(Scope scope, AppraisalId id) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.unit_id, u.name as unit_name, u.short_name as unit_short,
                            u.path_c as path, a.year, a.state, a.prepared_on,
                            a.prepared_note, s.id as prepared_activity_id, s.title as prepared_title, a.mutual_on, a.mutual_note,
                            e.id as mutual_activity_id, e.title as mutual_title, a.box_id, a.meeting_id, m.title as meeting_title, a.decided_on,
                            a.over_cap, a.over_reason, a.filed_on, a.created_by, a.created_at, a.version,
                        """ + STEPS + """
                        from appraisal.appraisal a
                        join organization.unit u on u.id = a.unit_id
                        left join life.activity m on m.home_id = a.home_id and m.id = a.meeting_id
                        left join life.activity s on s.home_id = a.home_id and s.id = a.prepared_activity_id and s.state = 'RECORDED'
                        left join life.activity e on e.home_id = a.home_id and e.id = a.mutual_activity_id and e.state = 'RECORDED'
                        where a.home_id = :home and a.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Appraisal.class)
                .optional();
    }

    /** Somebody on the roll; {@code question} is the number of the ballot's question about the member. */
    public record Appraised(
            long memberHomeId,
            long memberId,
            String name,
            boolean rated,
            @Nullable String away,
            @Nullable Integer question,
            @Nullable LocalDate selfOn,
            @Nullable String selfText,
            boolean selfPaper,
            @Nullable Rating rating,
            @Nullable String opinion,
            @Nullable String reason,
            @Nullable LocalDate toldOn,
            @Nullable String backFrom,
            @Nullable LocalDate backOn,
            @Nullable Rating backRating,
            @Nullable String backWords) {

        public MemberId member() {
            return new MemberId(memberHomeId, memberId);
        }
    }

    /** The roll in the order of names, never of ratings. */
    public List<Appraised> peopleOf(Scope scope, AppraisalId id) {
        return jdbc.sql("""
                        select p.member_home_id, p.member_id, p.name, p.rated, p.away, p.question, p.self_on, p.self_text, p.self_paper,
                            p.rating, p.opinion, p.reason, p.told_on, p.back_from, p.back_on, p.back_rating, p.back_words
                        from appraisal.person p
                        join appraisal.appraisal a on a.home_id = p.home_id and a.id = p.appraisal_id
                        join organization.unit u on u.id = a.unit_id
                        where p.home_id = :home and p.appraisal_id = :id and u.path_c >= :from and u.path_c < :to
                        order by p.name collate "zh-x-icu", p.member_id
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Appraised.class)
                .list();
    }

    /** A logged meeting that can decide: a general meeting, a meeting of the committee, or the appraisal itself. */
    public record Meeting(long homeId, long id, String kind, LocalDate heldOn, String title) {

        public ActivityId activity() {
            return new ActivityId(homeId, id);
        }
    }

    public List<Meeting> meetingsOf(Scope scope, long home, UnitId unit, int year) {
        return jdbc.sql("""
                        select m.home_id, m.id, m.kind, m.held_on, m.title
                        from life.activity m
                        join organization.unit u on u.id = m.unit_id
                        where m.home_id = :home and m.unit_id = :unit and m.state = 'RECORDED'
                          and m.kind in ('OL-01', 'OL-02', 'OL-08') and m.held_on between :first and :last
                          and u.path_c >= :from and u.path_c < :to
                        order by m.held_on desc, m.id desc
                        limit 40
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("first", LocalDate.of(year, 7, 1))
                .param("last", LocalDate.of(year + 1, 6, 30))
                .query(Meeting.class)
                .list();
    }

    /**
     * The meetings of the season a step can have been, in the branch or its groups; talks are counted in words and never named.
     */
    public List<Meeting> stepsOf(Scope scope, long home, UnitId unit, int year) {
        return jdbc.sql("""
                        select m.home_id, m.id, m.kind, m.held_on, m.title
                        from life.activity m
                        join organization.unit u on u.id = m.unit_id
                        where m.home_id = :home and (m.unit_id = :unit or u.parent_id = :unit and u.kind = 'GROUP')
                          and m.state = 'RECORDED' and m.held_on between :first and :last
                          and m.kind in ('OL-01', 'OL-02', 'OL-03', 'OL-04', 'OL-06', 'OL-07', 'OL-08', 'STUDY')
                          and u.path_c >= :from and u.path_c < :to
                        order by m.kind in ('OL-07', 'OL-08') desc, m.held_on desc, m.id desc
                        limit 60
                        """)
                .params(scope.params())
                .param("home", home)
                .param("unit", unit.number())
                .param("first", LocalDate.of(year, 7, 1))
                .param("last", LocalDate.of(year + 1, 6, 30))
                .query(Meeting.class)
                .list();
    }

    /** Of what an activity was a step. */
    public record StepOf(long homeId, long id, int year, String step) {

        public AppraisalId appraisal() {
            return new AppraisalId(homeId, id);
        }
    }

    public List<StepOf> stepsBy(Scope scope, ActivityId activity) {
        return jdbc.sql("""
                        select a.home_id, a.id, a.year, s.step
                        from appraisal.appraisal a
                        join organization.unit u on u.id = a.unit_id
                        join lateral (values (1, 'preparation', a.prepared_activity_id), (2, 'mutual', a.mutual_activity_id),
                            (3, 'opinion', a.meeting_id)) as s (place, step, activity_id) on s.activity_id = :activity
                        where a.home_id = :home and a.state <> 'CANCELLED'
                          and (u.path_c >= :from and u.path_c < :to or starts_with(:from, u.path_c))
                          and a.unit_id in (
                            select unnest(array[m.unit_id, g.parent_id])
                            from life.activity m
                            join organization.unit g on g.id = m.unit_id
                            where m.home_id = :home and m.id = :activity)
                        order by a.year, s.place
                        """)
                .params(scope.params())
                .param("home", activity.home())
                .param("activity", activity.number())
                .query(StepOf.class)
                .list();
    }

    /** What appraisals are called, for records that only know their numbers. */
    public List<Title> titlesOf(Scope scope, Collection<RecordRef> appraisals) {
        if (appraisals.isEmpty()) return List.of();
        return jdbc.sql("""
                        select a.home_id, a.id, a.year, u.short_name as unit_name
                        from appraisal.appraisal a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = any(:homes) and a.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param(
                        "homes",
                        appraisals.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", appraisals.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(Title.class)
                .list();
    }

    /** What an appraisal is called. */
    public record Title(long homeId, long id, int year, String unitName) {

        public AppraisalId appraisal() {
            return new AppraisalId(homeId, id);
        }
    }
}

package org.zhibu.areas.methods.appraisal.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.AppraisalState;
import org.zhibu.areas.methods.appraisal.Elsewhere;
import org.zhibu.areas.methods.appraisal.Opinion;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes appraisals and what they hold about each on their rolls. */
@Repository
public class AppraisalRepository {

    private final JdbcClient jdbc;

    AppraisalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody to be appraised.
     *
     * @param away where a member works who has gone out; null for the others
     */
    public record OnRoll(
            MemberId member,
            String name,
            boolean rated,
            @Nullable String away) {}

    /** @return false if the branch has an appraisal of this year already */
    public boolean insert(AppraisalId id, UnitId unit, int year, List<OnRoll> roll, String by, OffsetDateTime at) {
        int inserted = jdbc.sql("""
                        insert into appraisal.appraisal (home_id, id, unit_id, year, state, created_by, created_at)
                        values (:home, :id, :unit, :year, 'OPEN', :by, :at)
                        on conflict do nothing
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("unit", unit.number())
                .param("year", year)
                .param("by", by)
                .param("at", at)
                .update();
        if (inserted == 0) return false;
        jdbc.sql("""
                        insert into appraisal.person (home_id, appraisal_id, member_home_id, member_id, name, rated, away)
                        select :home, :id, r.member_home, r.member, r.name, r.rated, r.away
                        from unnest(cast(:homes as bigint[]), cast(:members as bigint[]), cast(:names as text[]),
                            cast(:rated as boolean[]), cast(:away as text[])) as r (member_home, member, name, rated, away)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("homes", roll.stream().map(one -> one.member().home()).toArray(Long[]::new))
                .param(
                        "members",
                        roll.stream().map(one -> one.member().number()).toArray(Long[]::new))
                .param("names", roll.stream().map(OnRoll::name).toArray(String[]::new))
                .param("rated", roll.stream().map(OnRoll::rated).toArray(Boolean[]::new))
                .param("away", roll.stream().map(OnRoll::away).toArray(String[]::new))
                .update();
        return true;
    }

    public void prepared(AppraisalId id, long version, LocalDate on, String note, @Nullable ActivityId activity) {
        int updated = jdbc.sql("""
                        update appraisal.appraisal set prepared_on = :on, prepared_note = nullif(:note, ''),
                            prepared_activity_id = :activity, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("on", on)
                .param("note", note)
                .param("activity", activity == null ? null : activity.number())
                .update();
        if (updated == 0) throw new Stale();
    }

    public void mutual(AppraisalId id, long version, LocalDate on, String note, @Nullable ActivityId activity) {
        int updated = jdbc.sql("""
                        update appraisal.appraisal set mutual_on = :on, mutual_note = nullif(:note, ''),
                            mutual_activity_id = :activity, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("on", on)
                .param("note", note)
                .param("activity", activity == null ? null : activity.number())
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Moves the version of an appraisal on, for changes of its people. */
    public void touch(AppraisalId id, long version) {
        int updated = jdbc.sql("""
                        update appraisal.appraisal set version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update();
        if (updated == 0) throw new Stale();
    }

    /** A member wrote the own self-appraisal, or writes it anew. */
    public void wrote(AppraisalId id, MemberId member, String text, LocalDate on) {
        jdbc.sql("""
                        update appraisal.person set self_on = :on, self_text = :text, self_paper = false
                        where home_id = :home and appraisal_id = :id and member_home_id = :memberHome and member_id = :member
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("memberHome", member.home())
                .param("member", member.number())
                .param("text", text)
                .param("on", on)
                .update();
    }

    /** These handed theirs in on paper; who wrote it here is left as it is. */
    public void onPaper(AppraisalId id, List<MemberId> members, LocalDate on) {
        jdbc.sql("""
                        update appraisal.person set self_on = :on, self_paper = true
                        where home_id = :home and appraisal_id = :id and member_id = any(:members) and self_on is null
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("members", members.stream().map(MemberId::number).toArray(Long[]::new))
                .param("on", on)
                .update();
    }

    /** Whether there is such a member on the roll who works elsewhere. */
    public boolean elsewhere(AppraisalId id, Elsewhere result) {
        return jdbc.sql("""
                        update appraisal.person
                        set back_from = :origin, back_on = :on, back_rating = :rating, back_words = nullif(:words, ''),
                            self_on = coalesce(self_on, :on)
                        where home_id = :home and appraisal_id = :id and member_home_id = :memberHome and member_id = :member
                          and away is not null
                        """)
                        .param("home", id.home())
                        .param("id", id.number())
                        .param("memberHome", result.member().home())
                        .param("member", result.member().number())
                        .param("origin", result.from())
                        .param("on", result.on())
                        .param(
                                "rating",
                                result.rating() == null ? null : result.rating().name())
                        .param("words", result.words())
                        .update()
                == 1;
    }

    /** These were told what was decided about them. */
    public void told(AppraisalId id, List<MemberId> members, LocalDate on) {
        jdbc.sql("""
                        update appraisal.person set told_on = :on
                        where home_id = :home and appraisal_id = :id and member_id = any(:members) and told_on is null
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("members", members.stream().map(MemberId::number).toArray(Long[]::new))
                .param("on", on)
                .update();
    }

    /** Links the ballot; each of the rated is asked about in this order. */
    public void voting(AppraisalId id, long version, BoxId box, List<MemberId> questions) {
        int updated = jdbc.sql("""
                        update appraisal.appraisal set box_id = :box, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("box", box.number())
                .update();
        if (updated == 0) throw new Stale();
        jdbc.sql("update appraisal.person set question = null where home_id = :home and appraisal_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        jdbc.sql("""
                        update appraisal.person p set question = q.number
                        from unnest(cast(:members as bigint[])) with ordinality as q (member, number)
                        where p.home_id = :home and p.appraisal_id = :id and p.member_id = q.member
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("members", questions.stream().map(MemberId::number).toArray(Long[]::new))
                .update();
    }

    public void propose(AppraisalId id, Opinion opinion) {
        jdbc.sql("""
                        update appraisal.person set rating = :rating, opinion = nullif(:opinion, ''), reason = nullif(:reason, '')
                        where home_id = :home and appraisal_id = :id and member_home_id = :memberHome and member_id = :member and rated
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("memberHome", opinion.member().home())
                .param("member", opinion.member().number())
                .param(
                        "rating",
                        opinion.rating() == null ? null : opinion.rating().name())
                .param("opinion", opinion.opinion())
                .param("reason", opinion.reason())
                .update();
    }

    public void decide(
            AppraisalId id, long version, ActivityId meeting, LocalDate on, boolean over, @Nullable String reason) {
        int updated = jdbc.sql("""
                        update appraisal.appraisal
                        set state = 'DECIDED', meeting_id = :meeting, decided_on = :on, over_cap = :over, over_reason = :reason,
                            version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("meeting", meeting.number())
                .param("on", on)
                .param("over", over)
                .param("reason", reason)
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Any other move: to the committee, back to the beginning of the decision, or off. */
    public void move(AppraisalId id, long version, AppraisalState to, LocalDate today) {
        int updated = jdbc.sql("""
                        update appraisal.appraisal
                        set state = :state, version = version + 1,
                            filed_on = case when :state = 'FILED' then cast(:today as date) end,
                            meeting_id = case when :state = 'FILED' then meeting_id end,
                            decided_on = case when :state = 'FILED' then decided_on end,
                            over_cap = :state = 'FILED' and over_cap
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .param("today", today)
                .update();
        if (updated == 0) throw new Stale();
    }

    /** Whose year a ballot belongs to. */
    public record Voted(long homeId, long unitId, int year) {}

    public Optional<Voted> votedBy(BoxId box) {
        return jdbc.sql(
                        "select a.home_id, a.unit_id, a.year from appraisal.appraisal a where a.home_id = :home and a.box_id = :box")
                .param("home", box.home())
                .param("box", box.number())
                .query(Voted.class)
                .optional();
    }
}

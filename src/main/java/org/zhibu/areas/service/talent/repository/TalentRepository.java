package org.zhibu.areas.service.talent.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.talent.Proposal;
import org.zhibu.areas.service.talent.Purpose;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.RecommendationState;
import org.zhibu.areas.service.talent.Verdict;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes recommendations, opinions and openings. */
@Repository
public class TalentRepository {

    private final JdbcClient jdbc;

    TalentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers whether it was written: one open recommendation of a kind for a person. */
    public boolean insert(RecommendationId id, UnitId branch, Proposal proposal, String by, LocalDate on) {
        return jdbc.sql("""
                        insert into talent.recommendation (home_id, id, unit_id, member_home_id, member_id, aim, wanted, basis, deeds,
                            activity_id, state, waits_unit_id, recommended_on, recommended_by)
                        select :home, :id, u.id, :memberHome, :member, :aim, :wanted, :basis, :deeds, :activity, 'RECOMMENDED',
                            u.parent_id, :on, :by
                        from organization.unit u
                        where u.id = :unit
                        on conflict do nothing
                        """)
                        .param("home", id.home())
                        .param("id", id.number())
                        .param("unit", branch.number())
                        .param("memberHome", proposal.member().home())
                        .param("member", proposal.member().number())
                        .param("aim", proposal.aim().name())
                        .param("wanted", proposal.wanted())
                        .param("basis", proposal.basis())
                        .param("deeds", proposal.deeds())
                        .param("activity", proposal.activity())
                        .param("on", on)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Writes the grounds anew; the way up begins again. */
    public void update(RecommendationId id, long version, Proposal proposal) {
        int updated = jdbc.sql("""
                        update talent.recommendation r
                        set wanted = :wanted, basis = :basis, deeds = :deeds, activity_id = :activity, state = 'RECOMMENDED',
                            waits_unit_id = u.parent_id, version = r.version + 1
                        from organization.unit u
                        where u.id = r.unit_id and r.home_id = :home and r.id = :id and r.version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("wanted", proposal.wanted())
                .param("basis", proposal.basis())
                .param("deeds", proposal.deeds())
                .param("activity", proposal.activity())
                .update();
        if (updated == 0) throw new Stale();
    }

    /** @param waits the level that speaks next, null where none does */
    public void move(RecommendationId id, long version, RecommendationState to, @Nullable Long waits) {
        int updated = jdbc.sql("""
                        update talent.recommendation set state = :state, waits_unit_id = :waits, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("state", to.name())
                .param("waits", waits)
                .update();
        if (updated == 0) throw new Stale();
    }

    /** @param post number of the Party post held now, null for an administrative one */
    public void appoint(RecommendationId id, long version, LocalDate on, String to, @Nullable Long post) {
        int updated = jdbc.sql("""
                        update talent.recommendation
                        set state = 'APPOINTED', appointed_on = :on, appointed_to = :to, post_id = :post, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("on", on)
                .param("to", to)
                .param("post", post)
                .update();
        if (updated == 0) throw new Stale();
    }

    public void say(RecommendationId id, long level, Verdict verdict, String words, LocalDate on, String by) {
        jdbc.sql("""
                        insert into talent.opinion (home_id, recommendation_id, number, unit_id, verdict, words, given_on, given_by)
                        select :home, :id, coalesce(max(o.number), 0) + 1, :level, :verdict, :words, :on, :by
                        from talent.opinion o
                        where o.home_id = :home and o.recommendation_id = :id
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("level", level)
                .param("verdict", verdict.name())
                .param("words", words)
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** The level that spoke last takes it back. */
    public void sayAgain(RecommendationId id, Verdict verdict, String words, LocalDate on, String by) {
        jdbc.sql("""
                        insert into talent.opinion (home_id, recommendation_id, number, unit_id, verdict, words, given_on, given_by)
                        select o.home_id, o.recommendation_id, o.number + 1, o.unit_id, :verdict, :words, :on, :by
                        from talent.opinion o
                        where o.home_id = :home and o.recommendation_id = :id
                        order by o.number desc
                        limit 1
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("verdict", verdict.name())
                .param("words", words)
                .param("on", on)
                .param("by", by)
                .update();
    }

    public void open(RecommendationId id, long account, Purpose purpose, OffsetDateTime at, OffsetDateTime until) {
        jdbc.sql("""
                        insert into talent.opening (home_id, recommendation_id, account_id, purpose, opened_at, open_until)
                        values (:home, :id, :account, :purpose, :at, :until)
                        on conflict do nothing
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("account", account)
                .param("purpose", purpose.name())
                .param("at", at)
                .param("until", until)
                .update();
    }
}

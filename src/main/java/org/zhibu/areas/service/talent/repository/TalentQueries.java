package org.zhibu.areas.service.talent.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.service.talent.Aim;
import org.zhibu.areas.service.talent.RecommendationId;
import org.zhibu.areas.service.talent.RecommendationState;
import org.zhibu.areas.service.talent.Verdict;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.record.Listed;
import org.zhibu.shared.search.Words;

/** Reads recommendations. No order but that of time: nobody is ranked. */
@Repository
public class TalentQueries {

    private static final String OF_THE_LIST = """
            from talent.recommendation r
            join member.member m on m.home_id = r.member_home_id and m.id = r.member_id
            join organization.unit u on u.id = r.unit_id
            where r.home_id = :home and u.path_c >= :from and u.path_c < :to
              and (:state = '' or r.state = :state)
              and (:aim = '' or r.aim = :aim)
              and (:wanted = '' or r.wanted = :wanted)
              and (:education = '' or m.education like :education || '%')
              and (cast(:bornAfter as date) is null or m.birth_on > :bornAfter)
              and (cast(:bornUntil as date) is null or m.birth_on <= :bornUntil)
              and (cast(:joinedUntil as date) is null or m.joined_on <= :joinedUntil)
              and (kernel.holds(m.name, :words) or m.name_initials like :initials
                or kernel.holds(r.wanted, :words) or r.aim = 'PARTY_POST' and r.wanted = any(:posts)
                or r.unit_id = any(array(select n.id from organization.unit n where kernel.holds(n.called, :words))))
            """;

    private final JdbcClient jdbc;

    TalentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The conditions of the list.
     *
     * @param education first digit of the code, blank for any
     * @param bornAfter the youngest are born after it
     * @param joinedUntil members since this day or longer
     * @param words of the name, its initials, the post or the branch
     * @param posts the codes of the Party posts whose names hold the words
     */
    public record Filter(
            String state,
            String aim,
            String wanted,
            String education,
            @Nullable LocalDate bornAfter,
            @Nullable LocalDate bornUntil,
            @Nullable LocalDate joinedUntil,
            Words words,
            List<String> posts) {

        public static Filter of(String state) {
            return new Filter(state, "", "", "", null, null, null, Words.of(""), List.of());
        }

        Map<String, @Nullable Object> params() {
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("state", state);
            params.put("aim", aim);
            params.put("wanted", wanted);
            params.put("education", education);
            params.put("bornAfter", bornAfter);
            params.put("bornUntil", bornUntil);
            params.put("joinedUntil", joinedUntil);
            params.put("words", words.text());
            params.put("initials", words.initials());
            params.put("posts", posts.toArray(String[]::new));
            return params;
        }
    }

    /** One line of the list. */
    public record Row(
            long homeId,
            long id,
            long memberHomeId,
            long memberId,
            String name,
            String unitName,
            Aim aim,
            String wanted,
            @Nullable String education,
            @Nullable LocalDate birthOn,
            @Nullable LocalDate joinedOn,
            LocalDate recommendedOn,
            RecommendationState state) {

        public RecommendationId recommendation() {
            return new RecommendationId(homeId, id);
        }

        public MemberId member() {
            return new MemberId(memberHomeId, memberId);
        }

        public @Nullable Integer age(LocalDate today) {
            return birthOn == null ? null : Period.between(birthOn, today).getYears();
        }

        /** Whole years as a member. */
        public @Nullable Integer standing(LocalDate today) {
            return joinedOn == null ? null : Period.between(joinedOn, today).getYears();
        }
    }

    private static final String ROW = """
            select r.home_id, r.id, r.member_home_id, r.member_id, m.name, u.short_name as unit_name, r.aim, r.wanted,
                m.education, m.birth_on, m.joined_on, r.recommended_on, r.state
            """;

    public Listed<Row> list(Scope scope, long home, Filter filter) {
        return Listed.of(jdbc, Row.class, ROW, OF_THE_LIST, "order by r.recommended_on desc, r.id desc")
                .in(scope, home)
                .with(filter.params());
    }

    /** Those whose name holds the words or begins with these initials, the latest first. */
    public List<Row> named(Scope scope, long home, Words words, int most) {
        return jdbc.sql(ROW + """
                        from talent.recommendation r
                        join member.member m on m.home_id = r.member_home_id and m.id = r.member_id
                        join organization.unit u on u.id = r.unit_id
                        where r.home_id = :home and u.path_c >= :from and u.path_c < :to
                          and (kernel.holds(m.name, :words) or m.name_initials like :initials)
                        order by r.recommended_on desc, r.id desc
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words.text())
                .param("initials", words.initials())
                .param("most", most)
                .query(Row.class)
                .list();
    }

    /** A whole recommendation but its opinions. */
    public record Recommendation(
            long homeId,
            long id,
            long unitId,
            String unitName,
            String unitShort,
            String path,
            long memberHomeId,
            long memberId,
            String name,
            Aim aim,
            String wanted,
            String basis,
            String deeds,
            long activityId,
            String meeting,
            LocalDate meetingOn,
            RecommendationState state,
            @Nullable Long waitsUnitId,
            @Nullable String waitsName,
            @Nullable String waitsKind,
            @Nullable String waitsPath,
            @Nullable Long nextUnitId,
            LocalDate recommendedOn,
            String recommendedBy,
            @Nullable LocalDate appointedOn,
            @Nullable String appointedTo,
            long version) {

        public RecommendationId recommendation() {
            return new RecommendationId(homeId, id);
        }

        public UnitId unit() {
            return new UnitId(unitId);
        }

        public MemberId member() {
            return new MemberId(memberHomeId, memberId);
        }

        /** Whether the level it waits for is a committee, which keeps a pool. */
        public boolean waitsForCommittee() {
            return "COMMITTEE".equals(waitsKind);
        }
    }

    private static final String WHOLE = """
            select r.home_id, r.id, r.unit_id, u.name as unit_name, u.short_name as unit_short,
                u.path_c as path, r.member_home_id, r.member_id, m.name, r.aim,
                r.wanted, r.basis, r.deeds, r.activity_id, a.title as meeting, a.held_on as meeting_on, r.state, r.waits_unit_id,
                w.short_name as waits_name, w.kind as waits_kind, w.path_c as waits_path, w.parent_id as next_unit_id, r.recommended_on,
                r.recommended_by, r.appointed_on, r.appointed_to, r.version
            from talent.recommendation r
            join member.member m on m.home_id = r.member_home_id and m.id = r.member_id
            join organization.unit u on u.id = r.unit_id
            join life.activity a on a.home_id = r.home_id and a.id = r.activity_id
            left join organization.unit w on w.id = r.waits_unit_id
            """;

    public Optional<Recommendation> find(Scope scope, RecommendationId id) {
        return jdbc.sql(WHOLE + "where r.home_id = :home and r.id = :id and u.path_c >= :from and u.path_c < :to")
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Recommendation.class)
                .optional();
    }

    /** What was recommended about oneself, the latest first. */
    public List<Recommendation> ofMember(MemberId self) {
        return jdbc.sql(WHOLE + """
                        where r.home_id = :home and r.member_home_id = :home and r.member_id = :member
                        order by r.recommended_on desc, r.id desc
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .query(Recommendation.class)
                .list();
    }

    /** The opinion of one level. */
    public record Opinion(
            int number, String unitName, Verdict verdict, String words, LocalDate givenOn, String givenBy) {

        /** Told to the branch, which has to mend it. */
        public boolean isForBranch() {
            return verdict == Verdict.RETURNED || verdict == Verdict.WITHDRAWN;
        }
    }

    public List<Opinion> opinionsOf(Scope scope, RecommendationId id) {
        return jdbc.sql("""
                        select o.number, l.short_name as unit_name, o.verdict, o.words, o.given_on, o.given_by
                        from talent.opinion o
                        join talent.recommendation r on r.home_id = o.home_id and r.id = o.recommendation_id
                        join organization.unit u on u.id = r.unit_id
                        join organization.unit l on l.id = o.unit_id
                        where o.home_id = :home and o.recommendation_id = :id and u.path_c >= :from and u.path_c < :to
                        order by o.number
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(Opinion.class)
                .list();
    }

    /** Whether the account has it open at that moment. */
    public boolean isOpen(Scope scope, RecommendationId id, long account, OffsetDateTime now) {
        return jdbc.sql("""
                        select count(*) > 0
                        from talent.opening o
                        join talent.recommendation r on r.home_id = o.home_id and r.id = o.recommendation_id
                        join organization.unit u on u.id = r.unit_id
                        where o.home_id = :home and o.recommendation_id = :id and o.account_id = :account and o.open_until > :now
                          and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .param("account", account)
                .param("now", now)
                .query(Boolean.class)
                .single();
    }

    /** What waits for the opinion of one organisation, the oldest first. */
    public List<Row> waitingFor(Scope scope, long home, UnitId level, int most) {
        return jdbc.sql(ROW + """
                        from talent.recommendation r
                        join member.member m on m.home_id = r.member_home_id and m.id = r.member_id
                        join organization.unit u on u.id = r.unit_id
                        where r.home_id = :home and r.waits_unit_id = :level and r.state in ('RECOMMENDED', 'UNDER_REVIEW')
                          and u.path_c >= :from and u.path_c < :to
                        order by r.recommended_on, r.id
                        limit :most
                        """)
                .params(scope.params())
                .param("home", home)
                .param("level", level.number())
                .param("most", most)
                .query(Row.class)
                .list();
    }

    /** How many stand where, of those not withdrawn. */
    public record Sums(long waiting, long pooled, long appointed, long returned) {}

    public Sums sumsOf(Scope scope, long home, int year) {
        return jdbc.sql("""
                        select count(*) filter (where r.state in ('RECOMMENDED', 'UNDER_REVIEW')) as waiting,
                            count(*) filter (where r.state = 'IN_POOL') as pooled,
                            count(*) filter (where r.state = 'APPOINTED' and r.appointed_on between :first and :last) as appointed,
                            count(*) filter (where r.state = 'RETURNED') as returned
                        from talent.recommendation r
                        join organization.unit u on u.id = r.unit_id
                        where r.home_id = :home and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Sums.class)
                .single();
    }

    /** Meetings of a branch in the last year that could have decided. */
    public List<Meeting> meetingsOf(Scope scope, UnitId branch, LocalDate since) {
        return jdbc.sql("""
                        select a.id, a.title, a.held_on
                        from life.activity a
                        join organization.unit u on u.id = a.unit_id
                        where a.home_id = u.home_id and a.unit_id = :unit and a.held_on >= :since and a.state = 'RECORDED'
                          and a.kind in ('OL-01', 'OL-02') and u.path_c >= :from and u.path_c < :to
                        order by a.held_on desc, a.id desc
                        limit 60
                        """)
                .params(scope.params())
                .param("unit", branch.number())
                .param("since", since)
                .query(Meeting.class)
                .list();
    }

    /** A general meeting or a meeting of the committee of a branch. */
    public record Meeting(long id, String title, LocalDate heldOn) {}

    /** Those of the records that are in the scope, for facts that only know numbers. */
    public List<RecommendationId> within(Scope scope, Collection<RecordRef> records) {
        if (records.isEmpty()) return List.of();
        return jdbc.sql("""
                        select r.home_id as home, r.id as number
                        from talent.recommendation r
                        join organization.unit u on u.id = r.unit_id
                        where r.home_id = any(:homes) and r.id = any(:ids) and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("homes", records.stream().map(RecordRef::home).distinct().toArray(Long[]::new))
                .param("ids", records.stream().map(RecordRef::number).toArray(Long[]::new))
                .query(RecommendationId.class)
                .list();
    }
}

package org.zhibu.core.member.repository;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes members, their id numbers and memberships. */
@Repository
public class MemberRepository {

    private final JdbcClient jdbc;

    MemberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The member's row, locked until the transaction ends. */
    public Optional<Stored> lock(MemberId id) {
        return jdbc.sql("""
                        select m.name, m.gender, m.ethnicity, m.birth_on, m.education, m.category, m.joined_on, m.full_on,
                            m.state, m.job, m.phone, m.address, m.lost_on, m.mobile, m.mobile_to, m.study_exempt,
                            m.id_masked, m.version, c.unit_id, c.group_id, c.membership_id, s.from_on
                        from member.member m
                        join member.current_membership c on c.member_home_id = m.home_id and c.member_id = m.id
                        join member.membership s on s.home_id = c.membership_home_id and s.id = c.membership_id
                        where m.home_id = :home and m.id = :id
                        for update of m
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .query(Stored.class)
                .optional();
    }

    public void insert(MemberId id, MemberDetails details, String initials) {
        fields(jdbc.sql("""
                                insert into member.member (home_id, id, name, name_initials, gender, ethnicity, birth_on,
                                    education, category, joined_on, full_on, state, job, phone, address, lost_on, mobile,
                                    mobile_to, study_exempt)
                                values (:home, :id, :name, :initials, :gender, :ethnicity, :birthOn, :education, :category,
                                    :joinedOn, :fullOn, :state, :job, :phone, :address, :lostOn, :mobile, :mobileTo,
                                    :studyExempt)
                                """), id, details, initials).update();
    }

    public void update(MemberId id, MemberDetails details, String initials, long version) {
        int rows = fields(jdbc.sql("""
                                update member.member
                                set name = :name, name_initials = :initials, gender = :gender, ethnicity = :ethnicity,
                                    birth_on = :birthOn, education = :education, category = :category,
                                    joined_on = :joinedOn, full_on = :fullOn, state = :state, job = :job, phone = :phone,
                                    address = :address, lost_on = :lostOn, mobile = :mobile, mobile_to = :mobileTo,
                                    study_exempt = :studyExempt, version = version + 1
                                where home_id = :home and id = :id and version = :version
                                """), id, details, initials)
                .param("version", version)
                .update();
        if (rows == 0) throw new Stale();
    }

    private static StatementSpec fields(StatementSpec sql, MemberId id, MemberDetails details, String initials) {
        return sql.param("home", id.home())
                .param("id", id.number())
                .param("name", details.name())
                .param("initials", initials)
                .param("gender", details.gender())
                .param("ethnicity", details.ethnicity())
                .param("birthOn", details.birthOn())
                .param("education", details.education())
                .param("category", details.category())
                .param("joinedOn", details.joinedOn())
                .param("fullOn", details.fullOn())
                .param("state", details.state())
                .param("job", details.job())
                .param("phone", details.phone())
                .param("address", details.address())
                .param("lostOn", details.lostOn())
                .param("mobile", details.mobile())
                .param("mobileTo", details.mobileTo())
                .param("studyExempt", details.studyExempt());
    }

    /** Who has this id number, by its keyed hash. */
    public Optional<MemberId> byIdNumber(byte[] hash) {
        return jdbc.sql(
                        "select member_home_id as home, member_id as number from member.id_number where id_hash = :hash")
                .param("hash", hash)
                .query(MemberId.class)
                .optional();
    }

    /** Stores the id number, sealed, and its hash in the directory. */
    public void idNumber(MemberId id, byte[] cipher, String masked, byte[] hash) {
        jdbc.sql("""
                        update member.member set id_cipher = :cipher, id_masked = :masked
                        where home_id = :home and id = :id
                        """)
                .param("cipher", cipher)
                .param("masked", masked)
                .param("home", id.home())
                .param("id", id.number())
                .update();
        jdbc.sql("delete from member.id_number where member_home_id = :home and member_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
        jdbc.sql("insert into member.id_number (id_hash, member_home_id, member_id) values (:hash, :home, :id)")
                .param("hash", hash)
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }

    /** Opens a membership and makes it the current one. */
    public void openMembership(
            long number, MemberId member, UnitId branch, @Nullable UnitId group, LocalDate from, String reason) {
        jdbc.sql("""
                        insert into member.membership (home_id, id, member_home_id, member_id, unit_id, group_id, from_on, reason)
                        values (:home, :id, :home, :member, :unit, :group, :from, :reason)
                        """)
                .param("home", member.home())
                .param("id", number)
                .param("member", member.number())
                .param("unit", branch.number())
                .param("group", group == null ? null : group.number())
                .param("from", from)
                .param("reason", reason)
                .update();
        jdbc.sql("""
                        insert into member.current_membership (member_home_id, member_id, membership_home_id, membership_id,
                            unit_id, group_id)
                        values (:home, :member, :home, :id, :unit, :group)
                        on conflict (member_home_id, member_id)
                        do update set membership_home_id = excluded.membership_home_id,
                            membership_id = excluded.membership_id, unit_id = excluded.unit_id, group_id = excluded.group_id
                        """)
                .param("home", member.home())
                .param("id", number)
                .param("member", member.number())
                .param("unit", branch.number())
                .param("group", group == null ? null : group.number())
                .update();
    }

    /** Ends the membership on the day the next one begins; without a day between, none is missing. */
    public boolean closeMembership(long home, long number, LocalDate on) {
        return jdbc.sql("""
                        update member.membership set to_on = :on
                        where home_id = :home and id = :id and to_on is null and from_on < :on
                        """)
                        .param("home", home)
                        .param("id", number)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Another group from the first day of the membership on. */
    public void regroup(MemberId member, long membership, @Nullable UnitId group) {
        Long to = group == null ? null : group.number();
        jdbc.sql("update member.membership set group_id = :group where home_id = :home and id = :id")
                .param("group", to)
                .param("home", member.home())
                .param("id", membership)
                .update();
        jdbc.sql("""
                        update member.current_membership set group_id = :group
                        where member_home_id = :home and member_id = :member
                        """)
                .param("group", to)
                .param("home", member.home())
                .param("member", member.number())
                .update();
    }

    public String unitName(long unit) {
        return jdbc.sql("select name from organization.unit where id = :id")
                .param("id", unit)
                .query(String.class)
                .single();
    }

    /** A member as stored, with the current membership. */
    public record Stored(
            String name,
            String gender,
            @Nullable String ethnicity,
            @Nullable LocalDate birthOn,
            @Nullable String education,
            String category,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate fullOn,
            String state,
            @Nullable String job,
            @Nullable String phone,
            @Nullable String address,
            @Nullable LocalDate lostOn,
            String mobile,
            @Nullable String mobileTo,
            @Nullable String studyExempt,
            @Nullable String idMasked,
            long version,
            long unitId,
            @Nullable Long groupId,
            long membershipId,
            LocalDate fromOn) {

        public MemberDetails details() {
            return new MemberDetails(
                    name,
                    gender,
                    ethnicity,
                    birthOn,
                    education,
                    category,
                    joinedOn,
                    fullOn,
                    state,
                    job,
                    phone,
                    address,
                    lostOn,
                    mobile,
                    mobileTo,
                    studyExempt);
        }
    }
}

package org.zhibu.core.organization.repository;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.UnitId;

/** Writes posts and terms of office. */
@Repository
public class PostRepository {

    private final JdbcClient jdbc;

    PostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long id, UnitId unit, String dutyCode, MemberId member, LocalDate from) {
        jdbc.sql("""
                        insert into organization.post (id, unit_id, duty_code, member_home_id, member_id, from_on)
                        values (:id, :unit, :duty, :home, :member, :from)
                        """)
                .param("id", id)
                .param("unit", unit.number())
                .param("duty", dutyCode)
                .param("home", member.home())
                .param("member", member.number())
                .param("from", from)
                .update();
    }

    /** Ends the post and tells whose it was. */
    public Ended end(long id, LocalDate on) {
        return jdbc.sql("""
                        update organization.post
                        set to_on = greatest(:on, from_on), version = version + 1
                        where id = :id and (to_on is null or to_on > :on)
                        returning unit_id, member_home_id, member_id
                        """)
                .param("id", id)
                .param("on", on)
                .query(Ended.class)
                .optional()
                .orElseThrow(NotHere::new);
    }

    /** Lets a term run on until a later day, by reply of the committee above; once. */
    public boolean extend(long term, LocalDate until, String reply, long version) {
        return jdbc.sql("""
                        update organization.term
                        set extended_to = :until, extension_reply = :reply, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", term)
                        .param("until", until)
                        .param("reply", reply)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** A post that was ended. */
    public record Ended(long unitId, long memberHomeId, long memberId) {

        public MemberId member() {
            return new MemberId(memberHomeId, memberId);
        }
    }

    /** Closes the running term the day the new one begins. */
    public void insertTerm(long id, UnitId unit, LocalDate electedOn, LocalDate endsOn) {
        jdbc.sql("""
                        update organization.term
                        set ends_on = :elected, extended_to = null, extension_reply = null, version = version + 1
                        where unit_id = :unit and elected_on < :elected and coalesce(extended_to, ends_on) > :elected
                        """).param("unit", unit.number()).param("elected", electedOn).update();
        jdbc.sql("""
                        insert into organization.term (id, unit_id, elected_on, ends_on)
                        values (:id, :unit, :elected, :ends)
                        """)
                .param("id", id)
                .param("unit", unit.number())
                .param("elected", electedOn)
                .param("ends", endsOn)
                .update();
    }
}

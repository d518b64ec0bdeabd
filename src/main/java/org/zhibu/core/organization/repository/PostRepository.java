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

    /** Ends the post and tells which organisation it was of. */
    public UnitId end(long id, LocalDate on) {
        return jdbc.sql("""
                        update organization.post
                        set to_on = greatest(:on, from_on + 1), version = version + 1
                        where id = :id and (to_on is null or to_on > :on)
                        returning unit_id
                        """)
                .param("id", id)
                .param("on", on)
                .query(Long.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotHere::new);
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

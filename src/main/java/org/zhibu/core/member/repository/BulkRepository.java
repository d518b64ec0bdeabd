package org.zhibu.core.member.repository;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.MemberId;

/** Writes many members in a few batches, and finds many by their id numbers. */
@Repository
public class BulkRepository {

    private static final String MEMBER = """
            insert into member.member (home_id, id, name, name_initials, gender, ethnicity, birth_on, education, category,
                joined_on, full_on, state, job, phone, address, lost_on, mobile, mobile_to, study_exempt, id_cipher,
                id_masked)
            values (:home, :id, :name, :initials, :gender, :ethnicity, :birthOn, :education, :category, :joinedOn,
                :fullOn, :state, :job, :phone, :address, :lostOn, :mobile, :mobileTo, :studyExempt, :cipher, :masked)
            """;
    private static final String ID_NUMBER = """
            insert into member.id_number (id_hash, member_home_id, member_id) values (:hash, :home, :id)
            """;
    private static final String MEMBERSHIP = """
            insert into member.membership (home_id, id, member_home_id, member_id, unit_id, group_id, from_on, reason)
            values (:home, :membership, :home, :id, :unit, :group, :from, 'ENTERED')
            """;
    private static final String CURRENT = """
            insert into member.current_membership (member_home_id, member_id, membership_home_id, membership_id, unit_id,
                group_id)
            values (:home, :id, :home, :membership, :unit, :group)
            """;

    /**
     * The checks of foreign keys keep the plan they made while the table was small, which reads all of it for every row:
     * 30,000 rows took 190 s. Planned anew for each piece they use the key.
     */
    private static final String FORGET_PLANS = "discard plans";

    private final NamedParameterJdbcOperations batches;
    private final JdbcClient jdbc;

    BulkRepository(NamedParameterJdbcOperations batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /**
     * Inserts members with what belongs to them; each row has the parameters of all four statements.
     *
     * @param sealed the same rows without those that have no id number
     */
    public void insert(SqlParameterSource[] rows, SqlParameterSource[] sealed) {
        batches.batchUpdate(MEMBER, rows);
        jdbc.sql(FORGET_PLANS).update();
        if (sealed.length > 0) batches.batchUpdate(ID_NUMBER, sealed);
        batches.batchUpdate(MEMBERSHIP, rows);
        batches.batchUpdate(CURRENT, rows);
    }

    /** Who has which of these id numbers, anywhere; keyed by the hash. */
    public Map<ByteBuffer, MemberId> holders(Collection<byte[]> hashes) {
        Map<ByteBuffer, MemberId> holders = new HashMap<>();
        jdbc.sql("select id_hash, member_home_id, member_id from member.id_number where id_hash = any(:hashes)")
                .param("hashes", hashes.toArray(byte[][]::new))
                .query(row -> {
                    MemberId id = new MemberId(row.getLong("member_home_id"), row.getLong("member_id"));
                    holders.put(ByteBuffer.wrap(row.getBytes("id_hash")), id);
                });
        return holders;
    }

    /** The sealed id numbers of those who have one. */
    public Map<MemberId, byte[]> ciphers(long home, Collection<MemberId> ids) {
        Map<MemberId, byte[]> ciphers = new HashMap<>();
        List<Long> numbers = ids.stream().map(MemberId::number).toList();
        jdbc.sql("""
                        select id, id_cipher from member.member
                        where home_id = :home and id = any(:ids) and id_cipher is not null
                        """)
                .param("home", home)
                .param("ids", numbers.toArray(Long[]::new))
                .query(row -> {
                    ciphers.put(new MemberId(home, row.getLong("id")), row.getBytes("id_cipher"));
                });
        return ciphers;
    }
}

package org.zhibu.core.member.repository;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.member.Correction.State;
import org.zhibu.core.member.CorrectionId;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.shared.kernel.Stale;

/** Writes requests for correction. */
@Repository
public class CorrectionRepository {

    private final JdbcClient jdbc;

    CorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param secret the wanted id number, sealed; null for every other item
     * @return false if one for this item is open already
     */
    public boolean insert(
            CorrectionId id,
            RosterEntry entry,
            Wanted wanted,
            byte @Nullable [] secret,
            @Nullable String note,
            OffsetDateTime at) {
        return jdbc.sql("""
                        insert into member.correction (home_id, id, member_home_id, member_id, unit_id, field, present,
                            wanted, wanted_cipher, note, state, asked_at)
                        values (:home, :id, :home, :member, :unit, :field, :present, :wanted, :secret, :note, 'ASKED', :at)
                        on conflict (home_id, member_id, field) where state = 'ASKED' do nothing
                        """)
                        .param("home", id.home())
                        .param("id", id.number())
                        .param("member", entry.id().number())
                        .param("unit", entry.branch().number())
                        .param("field", wanted.field())
                        .param("present", wanted.present())
                        .param("wanted", wanted.text())
                        .param("secret", secret)
                        .param("note", note)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Answers an open request; the version guards against a second answer. */
    public void decide(
            CorrectionId id, long version, State state, OffsetDateTime at, String by, @Nullable String answer) {
        int rows = jdbc.sql("""
                        update member.correction
                        set state = :state, decided_at = :at, decided_by = :by, answer = :answer, version = version + 1
                        where home_id = :home and id = :id and version = :version and state = 'ASKED'
                        """)
                .param("state", state.name())
                .param("at", at)
                .param("by", by)
                .param("answer", answer)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .update();
        if (rows == 0) throw new Stale();
    }

    /** The sealed id number of a request for it. */
    public byte[] secret(CorrectionId id) {
        return jdbc.sql("select wanted_cipher from member.correction where home_id = :home and id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .query(byte[].class)
                .single();
    }

    /** What shall stand there, as it is stored and shown: an id number masked. */
    public record Wanted(String field, @Nullable String present, String text) {}
}

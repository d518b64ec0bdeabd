package org.zhibu.core.access.repository;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.UnitId;

/** Sealed one-time codes that wait to be printed. */
@Repository
public class SlipRepository {

    private final JdbcClient jdbc;

    SlipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long id, long issuer, UnitId unit, byte[] sealed, int count, OffsetDateTime at) {
        jdbc.sql("""
                        insert into access.slips (id, account_id, unit_id, sealed, issued_at, count)
                        values (:id, :issuer, :unit, :sealed, :at, :count)
                        """)
                .param("id", id)
                .param("issuer", issuer)
                .param("unit", unit.number())
                .param("sealed", sealed)
                .param("at", at)
                .param("count", count)
                .update();
    }

    /** The codes one issued oneself, after a moment. */
    public Optional<Sealed> find(long id, long issuer, OffsetDateTime after) {
        return jdbc.sql("""
                        select sealed, issued_at, unit_id from access.slips
                        where id = :id and account_id = :issuer and issued_at > :after
                        """)
                .param("id", id)
                .param("issuer", issuer)
                .param("after", after)
                .query(Sealed.class)
                .optional();
    }

    public void delete(long id, long issuer) {
        jdbc.sql("delete from access.slips where id = :id and account_id = :issuer")
                .param("id", id)
                .param("issuer", issuer)
                .update();
    }

    public int deleteBefore(OffsetDateTime time) {
        return jdbc.sql("delete from access.slips where issued_at < :time")
                .param("time", time)
                .update();
    }

    /** Codes as they are stored. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Sealed(byte[] sealed, OffsetDateTime issuedAt, long unitId) {}
}

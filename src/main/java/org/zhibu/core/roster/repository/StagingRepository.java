package org.zhibu.core.roster.repository;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.Verdict;
import org.zhibu.shared.kernel.MemberId;

/** Writes the rows that wait for confirmation, sealed. */
@Repository
public class StagingRepository {

    private final NamedParameterJdbcOperations batches;
    private final JdbcClient jdbc;

    StagingRepository(NamedParameterJdbcOperations batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    public void insertAll(ImportId id, List<Sealed> rows) {
        batches.batchUpdate("""
                insert into roster.staged (home_id, import_id, number, verdict, doubtful, payload, id_hash, member_id,
                    member_version)
                values (:home, :import, :number, :verdict, :doubtful, :payload, :hash, :member, :version)
                """, rows.stream().map(row -> parameters(id, row)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(ImportId id, Sealed row) {
        return new MapSqlParameterSource()
                .addValue("home", id.home())
                .addValue("import", id.number())
                .addValue("number", row.number)
                .addValue("verdict", row.verdict.name())
                .addValue("doubtful", row.doubtful)
                .addValue("payload", row.payload)
                .addValue("hash", row.hash)
                .addValue("member", row.member == null ? null : row.member.number())
                .addValue("version", row.version);
    }

    /** The next rows of these verdicts, in the order of the file. */
    public List<byte[]> after(ImportId id, int number, Verdict verdict, boolean doubtfulToo, int limit) {
        return jdbc.sql("""
                        select s.payload from roster.staged s
                        where s.home_id = :home and s.import_id = :id and s.number > :number and s.verdict = :verdict
                          and (:doubtful or not s.doubtful)
                        order by s.number
                        limit :limit
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("verdict", verdict.name())
                .param("doubtful", doubtfulToo)
                .param("limit", limit)
                .query((row, at) -> row.getBytes("payload"))
                .list();
    }

    /** The next rows that are handed back: bad, unclear or doubtful. */
    public List<byte[]> returnedAfter(ImportId id, int number, int limit) {
        return jdbc.sql("""
                        select s.payload from roster.staged s
                        where s.home_id = :home and s.import_id = :id and s.number > :number
                          and (s.verdict in ('BAD', 'UNCLEAR') or s.doubtful)
                        order by s.number
                        limit :limit
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("number", number)
                .param("limit", limit)
                .query((row, at) -> row.getBytes("payload"))
                .list();
    }

    /** Numbers of rows whose member was changed, or whose id number was taken, since they were compared. */
    public List<Integer> overtaken(ImportId id, boolean doubtfulToo) {
        return jdbc.sql("""
                        select s.number from roster.staged s
                        where s.home_id = :home and s.import_id = :id and s.verdict in ('NEW', 'CHANGED')
                          and (:doubtful or not s.doubtful)
                          and (s.verdict = 'CHANGED' and s.member_id is not null and not exists (
                                select 1 from member.member m
                                where m.home_id = s.home_id and m.id = s.member_id and m.version = s.member_version)
                            or exists (
                                select 1 from member.id_number n
                                where n.id_hash = s.id_hash and n.member_id is distinct from s.member_id))
                        order by s.number
                        limit 20
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("doubtful", doubtfulToo)
                .query(Integer.class)
                .list();
    }

    public void delete(ImportId id) {
        jdbc.sql("delete from roster.staged where home_id = :home and import_id = :id")
                .param("home", id.home())
                .param("id", id.number())
                .update();
    }

    /** Deletes the rows of everything uploaded before a moment, and of whatever has ended. */
    public int deleteBefore(OffsetDateTime before) {
        return jdbc.sql("""
                        delete from roster.staged s using roster.import i
                        where i.home_id = s.home_id and i.id = s.import_id
                          and (i.started_at < :before or i.state not in ('READING', 'READY'))
                        """).param("before", before).update();
    }

    /** A row as it waits. */
    @SuppressWarnings("ArrayRecordComponent") // handed from the service to the batch, never compared
    public record Sealed(
            int number,
            Verdict verdict,
            boolean doubtful,
            byte[] payload,
            byte @Nullable [] hash,
            @Nullable MemberId member,
            @Nullable Long version) {}
}

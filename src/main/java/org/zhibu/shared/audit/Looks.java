package org.zhibu.shared.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Viewer;

/** Who looked at whose file. Every page that opens a person's file writes a look; the person reads them all. */
@Component
public class Looks {

    private static final String INSERT = """
            insert into audit.look (home_id, id, happened_at, member_home_id, member_id, account_id, viewer, viewer_unit,
                what, reason)
            values (:home, :id, :at, :home, :member, :account, :viewer, :unit, :what, :reason)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Numbers numbers;
    private final Clock clock;

    Looks(JdbcClient jdbc, NamedParameterJdbcOperations batches, Numbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Writes that the viewer looked; looking at one's own file is not written. {@code what} is a message key. */
    @Transactional
    public void write(Viewer viewer, String viewerUnit, MemberId member, String what, @Nullable String reason) {
        writeAll(viewer, viewerUnit, List.of(member), what, reason);
    }

    /** Writes for many people at once, as for an export with whole id numbers. */
    @Transactional
    public void writeAll(
            Viewer viewer, String viewerUnit, List<MemberId> members, String what, @Nullable String reason) {
        SqlParameterSource[] rows = members.stream()
                .filter(member -> viewer.member().filter(member::equals).isEmpty())
                .map(member -> row(viewer, viewerUnit, member, what, reason))
                .toArray(SqlParameterSource[]::new);
        if (rows.length > 0) batches.batchUpdate(INSERT, rows);
    }

    private SqlParameterSource row(
            Viewer viewer, String viewerUnit, MemberId member, String what, @Nullable String reason) {
        return new MapSqlParameterSource()
                .addValue("home", member.home())
                .addValue("id", numbers.next())
                .addValue("at", OffsetDateTime.now(clock))
                .addValue("member", member.number())
                .addValue("account", viewer.accountId())
                .addValue("viewer", viewer.name())
                .addValue("unit", viewerUnit)
                .addValue("what", what)
                .addValue("reason", reason);
    }

    /** The latest looks at one's own file, newest first. */
    public List<Look> at(MemberId self, int limit) {
        return jdbc.sql("""
                        select happened_at, viewer, viewer_unit, what, reason
                        from audit.look
                        where home_id = :home and member_id = :member
                        order by happened_at desc, id desc
                        limit :limit
                        """)
                .param("home", self.home())
                .param("member", self.number())
                .param("limit", limit)
                .query(Look.class)
                .list();
    }

    /** One look at a file. */
    public record Look(
            OffsetDateTime happenedAt,
            String viewer,
            String viewerUnit,
            String what,
            @Nullable String reason) {}
}

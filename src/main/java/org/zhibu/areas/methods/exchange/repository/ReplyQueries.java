package org.zhibu.areas.methods.exchange.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.Reader;
import org.zhibu.areas.methods.exchange.ReplyId;
import org.zhibu.areas.methods.exchange.Standing;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** Reads replies, under the same rule as posts. */
@Repository("exchangeReplyQueries")
public class ReplyQueries {

    private static final String REPLY = """
            select r.home_id, r.id, r.post_id, r.unit_id, u.name as unit_name, u.short_name as unit_short,
                u.kind as unit_kind, u.path_c as path, r.body,
                r.standing, r.hidden_because, r.author_account, r.author, r.replied_at, r.changed_at, r.version
            from exchange.reply r
            join organization.unit u on u.id = r.unit_id
            where r.home_id = :home
              and (r.standing = 'OPEN' and exists (
                    select 1 from organization.unit mine
                    where mine.home_id = r.home_id and mine.path_c >= :from and mine.path_c < :to)
                or r.author_account = :me
                or :looks and u.path_c >= :from and u.path_c < :to)
            """;

    private final JdbcClient jdbc;

    ReplyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A whole reply. */
    public record Reply(
            long homeId,
            long id,
            long postId,
            UnitId unit,
            String unitName,
            String unitShort,
            UnitKind unitKind,
            String path,
            String body,
            Standing standing,
            @Nullable String hiddenBecause,
            @Nullable Long authorAccount,
            String author,
            OffsetDateTime repliedAt,
            @Nullable OffsetDateTime changedAt,
            long version) {

        public ReplyId reply() {
            return new ReplyId(homeId, id);
        }

        public PostId post() {
            return new PostId(homeId, postId);
        }
    }

    private static Reply reply(ResultSet row, int number) throws SQLException {
        return new Reply(
                row.getLong("home_id"),
                row.getLong("id"),
                row.getLong("post_id"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("unit_short"),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("path"),
                row.getString("body"),
                Standing.valueOf(row.getString("standing")),
                row.getString("hidden_because"),
                row.getObject("author_account", Long.class),
                row.getString("author"),
                row.getObject("replied_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getLong("version"));
    }

    /** The replies to a post in the order they came. */
    public List<Reply> of(Scope scope, Reader reader, PostId post) {
        return asked(jdbc.sql(REPLY + " and r.post_id = :post order by r.replied_at, r.id"), scope, reader, post.home())
                .param("post", post.number())
                .query(ReplyQueries::reply)
                .list();
    }

    public Optional<Reply> find(Scope scope, Reader reader, ReplyId id) {
        return asked(jdbc.sql(REPLY + " and r.id = :id"), scope, reader, id.home())
                .param("id", id.number())
                .query(ReplyQueries::reply)
                .optional();
    }

    private static JdbcClient.StatementSpec asked(
            JdbcClient.StatementSpec statement, Scope scope, Reader reader, long home) {
        return statement
                .params(scope.params())
                .param("home", home)
                .param("me", reader.account())
                .param("looks", reader.looks());
    }
}

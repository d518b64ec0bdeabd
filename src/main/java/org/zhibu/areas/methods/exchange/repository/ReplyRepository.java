package org.zhibu.areas.methods.exchange.repository;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.exchange.PostId;
import org.zhibu.areas.methods.exchange.ReplyId;
import org.zhibu.areas.methods.exchange.Standing;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;

/** Writes replies. */
@Repository("exchangeReplyRepository")
public class ReplyRepository {

    private final JdbcClient jdbc;

    ReplyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            ReplyId id,
            PostId post,
            UnitId unit,
            String body,
            @Nullable Long account,
            String author,
            OffsetDateTime at) {
        jdbc.sql("""
                        insert into exchange.reply (home_id, id, post_id, unit_id, body, standing, author_account, author, replied_on,
                            replied_at)
                        values (:home, :id, :post, :unit, :body, 'OPEN', :account, :author, :on, :at)
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("post", post.number())
                .param("unit", unit.number())
                .param("body", body)
                .param("account", account)
                .param("author", author)
                .param("on", at.toLocalDate())
                .param("at", at)
                .update();
    }

    public void update(ReplyId id, long version, String body, OffsetDateTime at) {
        moved(jdbc.sql("""
                        update exchange.reply set body = :body, changed_at = :at, version = version + 1
                        where home_id = :home and id = :id and version = :version and standing = 'OPEN'
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("body", body)
                .param("at", at)
                .update());
    }

    public void stand(ReplyId id, long version, Standing standing, @Nullable String because) {
        moved(jdbc.sql("""
                        update exchange.reply
                        set standing = :standing, hidden_because = :because, version = version + 1
                        where home_id = :home and id = :id and version = :version
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .param("version", version)
                .param("standing", standing.name())
                .param("because", because)
                .update());
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Stale();
    }
}

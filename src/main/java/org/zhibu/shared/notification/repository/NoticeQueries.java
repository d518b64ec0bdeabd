package org.zhibu.shared.notification.repository;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.PageOf;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads one's own messages. */
@Repository
public class NoticeQueries {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One message as it is shown. */
    public record Told(
            long id,
            String key,
            List<String> args,
            String href,
            OffsetDateTime at,
            @Nullable OffsetDateTime readAt) {}

    public long unreadOf(Viewer viewer) {
        return jdbc.sql("select count(*) from notification.notice where account_id = :account and read_at is null")
                .param("account", viewer.accountId())
                .query(Long.class)
                .single();
    }

    public PageOf<Told> listOf(Viewer viewer, PageOf.Ask ask) {
        long total = jdbc.sql("select count(*) from notification.notice where account_id = :account")
                .param("account", viewer.accountId())
                .query(Long.class)
                .single();
        List<Told> rows = jdbc.sql("""
                        select id, key, args, href, happened_at, read_at
                        from notification.notice
                        where account_id = :account
                        order by (read_at is not null), happened_at desc, id desc
                        limit :most offset :offset
                        """)
                .param("account", viewer.accountId())
                .param("most", ask.size())
                .param("offset", ask.offset())
                .query((row, number) -> new Told(
                        row.getLong("id"),
                        row.getString("key"),
                        json.readValue(row.getString("args"), TEXTS),
                        row.getString("href"),
                        row.getObject("happened_at", OffsetDateTime.class),
                        row.getObject("read_at", OffsetDateTime.class)))
                .list();
        return new PageOf<>(rows, ask.number(), ask.size(), total);
    }

    /** Where a message leads. */
    public Optional<String> hrefOf(Viewer viewer, long id) {
        return jdbc.sql("select href from notification.notice where account_id = :account and id = :id")
                .param("account", viewer.accountId())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** The address the digest goes to; empty where none is wanted. */
    public Optional<String> mailboxOf(Viewer viewer) {
        return jdbc.sql("select address from notification.mailbox where account_id = :account")
                .param("account", viewer.accountId())
                .query(String.class)
                .optional();
    }
}

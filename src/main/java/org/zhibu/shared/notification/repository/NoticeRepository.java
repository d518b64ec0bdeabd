package org.zhibu.shared.notification.repository;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.notification.Notice;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages and mailboxes. */
@Repository
public class NoticeRepository {

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final JsonMapper json;

    NoticeRepository(JdbcClient jdbc, Numbers numbers, JsonMapper json) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.json = json;
    }

    /** Told again, the same event is no second message. */
    public void insert(long account, Notice notice, OffsetDateTime at) {
        jdbc.sql("""
                        insert into notification.notice (account_id, id, event, key, args, href, happened_at)
                        values (:account, :id, :event, :key, cast(:args as jsonb), :href, :at)
                        on conflict (account_id, event) do nothing
                        """)
                .param("account", account)
                .param("id", numbers.next())
                .param("event", notice.event())
                .param("key", notice.key())
                .param("args", json.writeValueAsString(notice.args()))
                .param("href", notice.href())
                .param("at", at)
                .update();
    }

    /** A message and who it is for. */
    public record Told(long account, Notice notice) {}

    public void insertAll(List<Told> told, OffsetDateTime at) {
        insertAll(told, at, null);
    }

    /** @param readAt null for messages still to be read */
    public void insertAll(List<Told> told, OffsetDateTime at, @Nullable OffsetDateTime readAt) {
        jdbc.sql("""
                        insert into notification.notice (account_id, id, event, key, args, href, happened_at, read_at)
                        select n.account_id, n.id, n.event, n.key, cast(n.args as jsonb), n.href, :at, :readAt
                        from unnest(:accounts, :ids, :events, :keys, :args, :hrefs) as n (account_id, id, event, key, args, href)
                        on conflict (account_id, event) do nothing
                        """)
                .param("accounts", told.stream().map(Told::account).toArray(Long[]::new))
                .param("ids", told.stream().map(one -> numbers.next()).toArray(Long[]::new))
                .param("events", column(told, Notice::event))
                .param("keys", column(told, Notice::key))
                .param("args", column(told, notice -> json.writeValueAsString(notice.args())))
                .param("hrefs", column(told, Notice::href))
                .param("at", at)
                .param("readAt", readAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static String[] column(List<Told> told, Function<Notice, String> of) {
        return told.stream().map(Told::notice).map(of).toArray(String[]::new);
    }

    public void read(long account, long id, OffsetDateTime at) {
        jdbc.sql("""
                        update notification.notice set read_at = :at
                        where account_id = :account and id = :id and read_at is null
                        """).param("account", account).param("id", id).param("at", at).update();
    }

    public void readAll(long account, OffsetDateTime at) {
        jdbc.sql("update notification.notice set read_at = :at where account_id = :account and read_at is null")
                .param("account", account)
                .param("at", at)
                .update();
    }

    /** Keeps an address for the digest; a blank one ends it. */
    public void mailbox(long account, String address, String language) {
        if (address.isBlank()) {
            jdbc.sql("delete from notification.mailbox where account_id = :account")
                    .param("account", account)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into notification.mailbox (account_id, address, language)
                        values (:account, :address, :language)
                        on conflict (account_id) do update set address = :address, language = :language
                        """)
                .param("account", account)
                .param("address", address)
                .param("language", language)
                .update();
    }

    /** A digest to be sent; {@code sentBefore} is when the last one was. */
    public record Due(
            long accountId,
            String address,
            String language,
            long unread,
            @Nullable OffsetDateTime sentBefore) {}

    /**
     * Takes those who have something unread that no digest told of and got none today, by their numbers after {@code after};
     * each is taken by one instance only.
     */
    public List<Due> takeDue(OffsetDateTime dayStart, OffsetDateTime now, long after, int most) {
        return jdbc.sql("""
                        with due as (
                            select m.account_id, m.sent_at
                            from notification.mailbox m
                            where m.account_id > :after and (m.sent_at is null or m.sent_at < :dayStart)
                              and exists (select 1 from notification.notice n
                                  where n.account_id = m.account_id and n.read_at is null
                                    and (m.sent_at is null or n.happened_at > m.sent_at))
                            order by m.account_id
                            limit :most
                            for update skip locked
                        )
                        update notification.mailbox b set sent_at = :now
                        from due
                        where b.account_id = due.account_id
                        returning b.account_id, b.address, b.language,
                            (select count(*) from notification.notice n
                             where n.account_id = b.account_id and n.read_at is null) as unread,
                            due.sent_at as sent_before
                        """)
                .param("dayStart", dayStart)
                .param("now", now)
                .param("after", after)
                .param("most", most)
                .query(Due.class)
                .list();
    }

    /** A digest that could not be sent is due again. */
    public void giveBack(Due due) {
        jdbc.sql("update notification.mailbox set sent_at = :before where account_id = :account")
                .param("before", due.sentBefore())
                .param("account", due.accountId())
                .update();
    }
}

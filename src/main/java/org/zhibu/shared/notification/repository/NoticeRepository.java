package org.zhibu.shared.notification.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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

    /** A digest to be sent. */
    public record Due(long accountId, String address, String language, long unread) {}

    /** Takes those who have something unread and got no digest today; each is taken by one instance only. */
    public List<Due> takeDue(LocalDate today, int most) {
        return jdbc.sql("""
                        with due as (
                            select m.account_id
                            from notification.mailbox m
                            where (m.sent_on is null or m.sent_on < :today)
                              and exists (select 1 from notification.notice n
                                  where n.account_id = m.account_id and n.read_at is null
                                    and (m.sent_on is null or n.happened_at >= m.sent_on))
                            order by m.account_id
                            limit :most
                            for update skip locked
                        )
                        update notification.mailbox b set sent_on = :today
                        from due
                        where b.account_id = due.account_id
                        returning b.account_id, b.address, b.language,
                            (select count(*) from notification.notice n
                             where n.account_id = b.account_id and n.read_at is null) as unread
                        """)
                .param("today", today)
                .param("most", most)
                .query(Due.class)
                .list();
    }
}

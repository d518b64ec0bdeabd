package org.zhibu.shared.security.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.security.model.Account;

/** Accounts and grants. Both are directory tables: found by login or account, not by home. */
@Repository
public class AccountRepository {

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> byLogin(String login) {
        return jdbc.sql("""
                        select id, login, name, password_hash, must_change, valid_until, failures, locked_until, closed,
                            member_home_id, member_id
                        from security.account
                        where login = :login
                        """).param("login", login).query(Account.class).optional();
    }

    public Optional<Account> byId(long id) {
        return jdbc.sql("""
                        select id, login, name, password_hash, must_change, valid_until, failures, locked_until, closed,
                            member_home_id, member_id
                        from security.account
                        where id = :id
                        """).param("id", id).query(Account.class).optional();
    }

    public void failed(long id, @Nullable OffsetDateTime lockedUntil) {
        jdbc.sql("""
                        update security.account
                        set failures = case when cast(:until as timestamptz) is null then failures + 1 else 0 end,
                            locked_until = :until
                        where id = :id
                        """).param("id", id).param("until", lockedUntil).update();
    }

    public void succeeded(long id) {
        jdbc.sql("update security.account set failures = 0, locked_until = null where id = :id")
                .param("id", id)
                .update();
    }

    public void password(long id, String hash, boolean mustChange, @Nullable OffsetDateTime validUntil) {
        jdbc.sql("""
                        update security.account
                        set password_hash = :hash, must_change = :mustChange, valid_until = :validUntil, failures = 0,
                            locked_until = null, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("validUntil", validUntil)
                .update();
    }

    /** Inserts unless the login is taken; tells whether it did. */
    public boolean insert(Account account, OffsetDateTime createdAt) {
        return jdbc.sql("""
                        insert into security.account (id, login, name, password_hash, must_change, valid_until,
                            member_home_id, member_id, created_at)
                        values (:id, :login, :name, :hash, :mustChange, :validUntil, :memberHome, :member, :createdAt)
                        on conflict do nothing
                        """)
                        .param("id", account.id())
                        .param("login", account.login())
                        .param("name", account.name())
                        .param("hash", account.passwordHash())
                        .param("mustChange", account.mustChange())
                        .param("validUntil", account.validUntil())
                        .param("memberHome", account.memberHomeId())
                        .param("member", account.memberId())
                        .param("createdAt", createdAt)
                        .update()
                == 1;
    }

    public Optional<Long> accountOf(MemberId member) {
        return jdbc.sql("select id from security.account where member_home_id = :home and member_id = :member")
                .param("home", member.home())
                .param("member", member.number())
                .query(Long.class)
                .optional();
    }

    public boolean none() {
        return jdbc.sql("select not exists (select 1 from security.account)")
                .query(Boolean.class)
                .single();
    }

    /** Inserts many at once, all with one-time codes; a login or member that has an account already is left out. */
    public List<Long> insertAll(List<Account> accounts, OffsetDateTime createdAt) {
        return jdbc.sql("""
                        insert into security.account (id, login, name, password_hash, must_change, valid_until,
                            member_home_id, member_id, created_at)
                        select new.id, new.login, new.name, new.hash, true, new.until, new.home, new.member, :createdAt
                        from unnest(cast(:ids as bigint[]), cast(:logins as text[]), cast(:names as text[]),
                            cast(:hashes as text[]), cast(:untils as timestamptz[]), cast(:homes as bigint[]),
                            cast(:members as bigint[])) as new (id, login, name, hash, until, home, member)
                        on conflict do nothing
                        returning id
                        """)
                .param("ids", column(accounts, Account::id, Long[]::new))
                .param("logins", column(accounts, Account::login, String[]::new))
                .param("names", column(accounts, Account::name, String[]::new))
                .param("hashes", column(accounts, Account::passwordHash, String[]::new))
                .param("untils", column(accounts, account -> String.valueOf(account.validUntil()), String[]::new))
                .param("homes", column(accounts, Account::memberHomeId, Long[]::new))
                .param("members", column(accounts, Account::memberId, Long[]::new))
                .param("createdAt", createdAt)
                .query(Long.class)
                .list();
    }

    private static <T> T[] column(
            List<Account> accounts, Function<Account, @Nullable T> value, IntFunction<T[]> array) {
        return accounts.stream().map(value).toArray(array);
    }

    /** Which of the names are in use. */
    public Set<String> takenOf(Collection<String> logins) {
        return new HashSet<>(jdbc.sql("select login from security.account where login = any(:logins)")
                .param("logins", logins.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    public void closed(long id, boolean closed) {
        jdbc.sql("update security.account set closed = :closed, version = version + 1 where id = :id")
                .param("closed", closed)
                .param("id", id)
                .update();
    }

    /** Signs out everywhere but in the one session kept, if any. */
    public void endSessions(String login, String kept) {
        jdbc.sql("delete from security.session where principal_name = :login and session_id <> :kept")
                .param("login", login)
                .param("kept", kept)
                .update();
    }

    /** Takes the codes that ran out before the day away, so that no hash of them is kept. */
    public int forgetCodes(OffsetDateTime before) {
        return jdbc.sql("""
                        update security.account set password_hash = '{code}', version = version + 1
                        where must_change and valid_until < :before and password_hash <> '{code}'
                        """).param("before", before).update();
    }

    public void grant(long id, long account, Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("""
                        insert into security.role_grant (id, account_id, role, unit_id, from_on, to_on)
                        values (:id, :account, :role, :unit, :from, :to)
                        """)
                .param("id", id)
                .param("account", account)
                .param("role", role.name())
                .param("unit", unit == null ? null : unit.number())
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Gives a grant another end; on its last day it gives nothing any more. */
    public void endGrant(long grant, @Nullable LocalDate on) {
        jdbc.sql("""
                        update security.role_grant
                        set to_on = case when cast(:on as date) is not null then greatest(cast(:on as date), from_on) end
                        where id = :id
                        """).param("id", grant).param("on", on).update();
    }

    /** The grants of an account in force today, the widest role first. */
    public List<GrantRow> grantsOf(long account, LocalDate today) {
        return jdbc.sql("""
                        select id, role, unit_id, to_on
                        from security.role_grant
                        where account_id = :account and from_on <= :today and (to_on is null or to_on > :today)
                        order by case role when 'COMMITTEE_OFFICER' then 1 when 'SECRETARY' then 2
                            when 'BRANCH_OFFICER' then 3 else 4 end, id
                        """)
                .param("account", account)
                .param("today", today)
                .query(GrantRow.class)
                .list();
    }

    /** A stored grant; an administrator's may be without organisation and then holds everywhere. */
    public record GrantRow(
            long id,
            Role role,
            @Nullable Long unitId,
            @Nullable LocalDate toOn) {}
}

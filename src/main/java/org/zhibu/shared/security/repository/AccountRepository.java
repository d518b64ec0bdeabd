package org.zhibu.shared.security.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

    public void grant(long id, long account, Role role, @Nullable UnitId unit, LocalDate from) {
        jdbc.sql("""
                        insert into security.role_grant (id, account_id, role, unit_id, from_on)
                        values (:id, :account, :role, :unit, :from)
                        """)
                .param("id", id)
                .param("account", account)
                .param("role", role.name())
                .param("unit", unit == null ? null : unit.number())
                .param("from", from)
                .update();
    }

    /** Ends a grant today: from this day on it gives nothing. */
    public void endGrant(long grant, LocalDate today) {
        jdbc.sql("""
                        update security.role_grant
                        set to_on = greatest(:today, from_on + 1)
                        where id = :id and (to_on is null or to_on > :today)
                        """).param("id", grant).param("today", today).update();
    }

    /** The grants of an account in force today, the widest role first. */
    public List<GrantRow> grantsOf(long account, LocalDate today) {
        return jdbc.sql("""
                        select id, role, unit_id
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
    public record GrantRow(long id, Role role, @Nullable Long unitId) {}
}

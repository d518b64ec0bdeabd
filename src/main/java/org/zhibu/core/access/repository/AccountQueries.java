package org.zhibu.core.access.repository;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.PageOf.Ask;

/** Reads who has an account, in which state, and which roles were granted. */
@Repository
public class AccountQueries {

    /** The most options a list to choose from has. */
    public static final int CHOICES = 100;

    private final JdbcClient jdbc;

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The members of a subtree with the state of their account; {@code state} empty for all. */
    public PageOf<Row> membersBelow(Scope scope, long home, String words, String state, OffsetDateTime now, Ask ask) {
        List<Row> rows = jdbc.sql("""
                        select * from (
                            select m.home_id, m.id, m.name, u.short_name as unit_name, a.id as account_id, a.login,
                                case when a.id is null then 'none' when a.closed then 'closed'
                                    when a.locked_until > :now then 'locked'
                                    when not a.must_change then 'active'
                                    when a.valid_until > :now then 'code' else 'expired' end as state,
                                count(*) over () as total
                            from member.current_membership s
                            join member.member m on m.home_id = s.member_home_id and m.id = s.member_id
                            join organization.unit u on u.id = s.unit_id
                            left join security.account a on a.member_home_id = m.home_id and a.member_id = m.id
                            where m.home_id = :home and m.state in ('1', '2')
                              and u.path_c >= :from and u.path_c < :to
                              and (kernel.holds(m.name, :words) or m.name_initials = lower(:words)
                                   or a.login = lower(:words))
                              and (:state = '' or :state = case when a.id is null then 'none' when a.closed then 'closed'
                                    when a.locked_until > :now then 'locked'
                                    when not a.must_change then 'active'
                                    when a.valid_until > :now then 'code' else 'expired' end)) as found
                        order by unit_name collate "zh-x-icu", name collate "zh-x-icu", id
                        limit :limit offset :offset
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words)
                .param("state", state)
                .param("now", now)
                .param("limit", ask.size())
                .param("offset", ask.offset())
                .query(Row.class)
                .list();
        return new PageOf<>(
                rows, ask.number(), ask.size(), rows.isEmpty() ? 0 : rows.get(0).total());
    }

    public Counts counts(Scope scope, long home, OffsetDateTime now) {
        return jdbc.sql("""
                        select count(*) as members, count(a.id) as accounts,
                            count(*) filter (where not a.must_change and not a.closed) as active,
                            count(*) filter (where a.must_change and a.valid_until <= :now and not a.closed) as expired
                        from member.current_membership s
                        join member.member m on m.home_id = s.member_home_id and m.id = s.member_id
                        join organization.unit u on u.id = s.unit_id
                        left join security.account a on a.member_home_id = m.home_id and a.member_id = m.id
                        where m.home_id = :home and m.state in ('1', '2') and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", home)
                .param("now", now)
                .query(Counts.class)
                .single();
    }

    /** Members without an account, branch by branch, with what a sign-in name can be made of. */
    public List<Candidate> without(Scope scope, long home) {
        return jdbc.sql("""
                        select m.home_id, m.id, m.name, m.name_initials, u.short_name as unit_name,
                            case when m.phone ~ '^1[0-9]{10}$' and m.sharing = 1 then m.phone end as phone
                        from (select o.home_id, o.id, o.name, o.name_initials, o.phone, o.state,
                                  count(*) over (partition by o.phone) as sharing
                              from member.member o where o.home_id = :home) m
                        join member.current_membership s on s.member_home_id = m.home_id and s.member_id = m.id
                        join organization.unit u on u.id = s.unit_id
                        where m.state in ('1', '2') and u.path_c >= :from and u.path_c < :to
                          and not exists (select 1 from security.account a
                                          where a.member_home_id = m.home_id and a.member_id = m.id)
                        order by u.path_c, m.name collate "zh-x-icu", m.id
                        """)
                .params(scope.params())
                .param("home", home)
                .query(Candidate.class)
                .list();
    }

    /** One member with the account there may be. */
    public Optional<One> member(Scope scope, MemberId id) {
        return jdbc.sql("""
                        select m.home_id, m.id, m.name, m.name_initials, m.phone, u.id as unit_id, u.short_name as unit_name,
                            u.path_c, a.id as account_id, a.login, coalesce(a.closed, false) as closed
                        from member.current_membership s
                        join member.member m on m.home_id = s.member_home_id and m.id = s.member_id
                        join organization.unit u on u.id = s.unit_id
                        left join security.account a on a.member_home_id = m.home_id and a.member_id = m.id
                        where m.home_id = :home and m.id = :id and u.path_c >= :from and u.path_c < :to
                        """)
                .params(scope.params())
                .param("home", id.home())
                .param("id", id.number())
                .query(One.class)
                .optional();
    }

    /** Full members of a subtree who can hold a post; no more than {@link #CHOICES}, then the name has to be narrowed. */
    public List<Full> fullMembers(Scope scope, long home, String words, LocalDate on) {
        return jdbc.sql("""
                        select m.home_id, m.id, m.name, u.short_name as unit_name
                        from member.current_membership s
                        join member.member m on m.home_id = s.member_home_id and m.id = s.member_id
                        join organization.unit u on u.id = coalesce(s.group_id, s.unit_id)
                        where m.home_id = :home and m.state in ('1', '2') and m.category = '01'
                          and coalesce(m.full_on, :on) <= :on and u.path_c >= :from and u.path_c < :to
                          and (kernel.holds(m.name, :words) or m.name_initials = lower(:words))
                        order by m.name collate "zh-x-icu", m.id
                        limit :limit
                        """)
                .params(scope.params())
                .param("home", home)
                .param("words", words)
                .param("on", on)
                .param("limit", CHOICES)
                .query(Full.class)
                .list();
    }

    /** Grants in and below an organisation that give something today or will. */
    public List<Granted> grantsBelow(Scope scope, LocalDate today, OffsetDateTime now) {
        return jdbc.sql("""
                        select g.id, g.role, g.from_on, g.to_on, a.id as account_id, a.name, a.login, u.id as unit_id,
                            u.short_name as unit_name, u.path_c,
                            case when a.closed then 'closed' when a.locked_until > :now then 'locked'
                                when not a.must_change then 'active' when a.valid_until > :now then 'code' else 'expired' end as state
                        from security.role_grant g
                        join security.account a on a.id = g.account_id
                        join organization.unit u on u.id = g.unit_id
                        where u.path_c >= :from and u.path_c < :to and (g.to_on is null or g.to_on > :today)
                          and u.dissolved_on is null
                        order by case g.role when 'COMMITTEE_OFFICER' then 1 when 'SECRETARY' then 2 else 3 end,
                            u.path_c, a.name, g.id
                        limit 200
                        """)
                .params(scope.params())
                .param("today", today)
                .param("now", now)
                .query(Granted.class)
                .list();
    }

    public Optional<Granted> grant(Scope scope, long grant, LocalDate today) {
        return jdbc.sql("""
                        select g.id, g.role, g.from_on, g.to_on, a.id as account_id, a.name, a.login, u.id as unit_id,
                            u.short_name as unit_name, u.path_c,
                            case when a.closed then 'closed' else 'active' end as state
                        from security.role_grant g
                        join security.account a on a.id = g.account_id
                        join organization.unit u on u.id = g.unit_id
                        where g.id = :grant and u.path_c >= :from and u.path_c < :to
                          and (g.to_on is null or g.to_on > :today)
                        """)
                .params(scope.params())
                .param("grant", grant)
                .param("today", today)
                .query(Granted.class)
                .optional();
    }

    /** Whether the account has had a role in the subtree. */
    public boolean holdsBelow(Scope scope, long account) {
        return jdbc.sql("""
                        select exists (
                            select 1 from security.role_grant g
                            join organization.unit u on u.id = g.unit_id
                            where g.account_id = :account and u.path_c >= :from and u.path_c < :to)
                        """)
                .params(scope.params())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** How far the first hour has come in a tree. */
    public Progress progress(Scope scope, long home, LocalDate today) {
        return jdbc.sql("""
                        select
                            (select count(*) from organization.unit u
                             where u.path_c >= :from and u.path_c < :to and u.dissolved_on is null
                               and u.kind in ('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH')) as branches,
                            (select count(*) from member.member m where m.home_id = :home) as members,
                            (select count(*) from security.role_grant g join organization.unit u on u.id = g.unit_id
                             where g.role = 'COMMITTEE_OFFICER' and u.path_c >= :from and u.path_c < :to
                               and (g.to_on is null or g.to_on > :today)) as officers,
                            (select count(*) from security.account a where a.member_home_id = :home) as accounts
                        """)
                .params(scope.params())
                .param("home", home)
                .param("today", today)
                .query(Progress.class)
                .single();
    }

    /** A member with the state of the account. */
    public record Row(
            long homeId,
            long id,
            String name,
            String unitName,
            @Nullable Long accountId,
            @Nullable String login,
            String state,
            long total) {

        public MemberId member() {
            return new MemberId(homeId, id);
        }
    }

    /** Members of a subtree and what became of their accounts. */
    public record Counts(long members, long accounts, long active, long expired) {

        public long missing() {
            return members - accounts;
        }
    }

    /** @param phone only where nobody else has the same */
    public record Candidate(
            long homeId,
            long id,
            String name,
            String nameInitials,
            String unitName,
            @Nullable String phone) {

        public MemberId member() {
            return new MemberId(homeId, id);
        }
    }

    /** A full member to choose. */
    public record Full(long homeId, long id, String name, String unitName) {

        public MemberId member() {
            return new MemberId(homeId, id);
        }
    }

    /** One member and account. */
    public record One(
            long homeId,
            long id,
            String name,
            String nameInitials,
            @Nullable String phone,
            long unitId,
            String unitName,
            String pathC,
            @Nullable Long accountId,
            @Nullable String login,
            boolean closed) {

        public MemberId member() {
            return new MemberId(homeId, id);
        }
    }

    /** A role somebody holds. */
    public record Granted(
            long id,
            Role role,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            long accountId,
            String name,
            String login,
            long unitId,
            String unitName,
            String pathC,
            String state) {

        public UnitId unit() {
            return new UnitId(unitId);
        }
    }

    /** Counts of the first hour. */
    public record Progress(long branches, long members, long officers, long accounts) {}
}

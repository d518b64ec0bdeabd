package org.zhibu.house;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.core.organization.Posts;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.security.Accounts;
import org.zhibu.testing.Cast;
import org.zhibu.testing.Cast.Where;

/** One officer, one post and one sheet of printed codes for every organisation of the cast. */
final class Offices {

    private static final LocalDate SINCE = LocalDate.of(2024, 6, 1);

    private final Cast cast;
    private final Accounts accounts;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final Map<Where, Long> holders = new EnumMap<>(Where.class);
    private final Map<Where, Long> given = new EnumMap<>(Where.class);

    Offices(ApplicationContext portal, Cast cast) {
        this.cast = cast;
        accounts = portal.getBean(Accounts.class);
        posts = portal.getBean(Posts.class);
        jdbc = portal.getBean(JdbcClient.class);
    }

    /** The account of somebody who holds a role there. */
    long holder(Where where) {
        return holders.computeIfAbsent(where, here -> {
            Unit unit = cast.at(here);
            String login = "officer-of-" + unit.id();
            long account = accounts.openWithPassword(login, "officer", "{noop}", null);
            Role role = unit.kind().isAboveBranch() ? Role.COMMITTEE_OFFICER : Role.BRANCH_OFFICER;
            accounts.grant(account, role, unit.id(), SINCE);
            return account;
        });
    }

    long grant(Where where) {
        return jdbc.sql("select id from security.role_grant where account_id = :account")
                .param("account", holder(where))
                .query(Long.class)
                .single();
    }

    /** A post that the organisation's own officers may give, held by somebody without an account. */
    long post(Where where) {
        return given.computeIfAbsent(where, here -> {
            Unit unit = cast.at(here);
            String duty = Posts.dutiesOf(unit.kind()).stream()
                    .filter(one -> !Posts.isSecretary(one))
                    .reduce((first, last) -> last)
                    .orElseThrow();
            MemberId member = cast.person("officer of " + here, Where.BRIDGES, null);
            posts.appoint(Actor.SYSTEM, unit.id(), duty, member, SINCE);
            return posts.postsOf(member, SINCE).get(0).postId();
        });
    }

    /** Codes that somebody else printed there. */
    long slips(Where where) {
        long id = cast.at(where).id().number() + 1_000_000_000L;
        jdbc.sql("""
                        insert into access.slips (id, account_id, unit_id, sealed, issued_at, count)
                        values (:id, :account, :unit, :sealed, :at, 1)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("account", holder(where))
                .param("unit", cast.at(where).id().number())
                .param("sealed", new byte[0])
                .param("at", java.time.OffsetDateTime.parse("2026-01-01T00:00:00+08:00"))
                .update();
        return id;
    }
}

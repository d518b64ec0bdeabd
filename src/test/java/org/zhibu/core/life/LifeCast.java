package org.zhibu.core.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.NewMember;
import org.zhibu.core.member.Roster;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Posts;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.service.SignedIn;
import org.zhibu.testing.Web;

/**
 * A branch of twenty on the 18th of November 2026: a committee of three, a group of six, two probationary members; a
 * second branch beside it; and who signs in.
 */
@TestConfiguration
@Import(Web.class)
public class LifeCast {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    public static final List<String> NAMES = List.of(
            "陈素芳", "李国梁", "王晓桐", "胡永春", "张玉梅", "孙雅琴", "赵启明", "郑文博", "吴承远", "马金花", "刘志远", "郭立新", "何佳慧", "罗天佑", "梁淑兰",
            "宋启航", "谢婉清", "韩东升", "唐秀英", "冯子涵");

    private static int casts;

    @Bean
    @Primary
    Clock fixedClock() {
        return Clock.fixed(Instant.parse("2026-11-18T08:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Stage stage(Units units, Roster roster, Posts posts, Accounts accounts) {
        return new Stage(units, roster, posts, accounts);
    }

    /** Sets the cast up; every test gets a tree of its own. */
    public static class Stage {

        private final Units units;
        private final Roster roster;
        private final Posts posts;
        private final Accounts accounts;

        public Unit root;
        public Unit branch;
        public Unit group;
        public Unit other;
        public List<MemberId> people = new ArrayList<>();
        public long secretary;
        public long officer;
        public long stranger;
        public long member;

        Stage(Units units, Roster roster, Posts posts, Accounts accounts) {
            this.units = units;
            this.roster = roster;
            this.posts = posts;
            this.accounts = accounts;
        }

        public void set() {
            int number = ++casts;
            root = unit(null, UnitKind.COMMITTEE, "交建集团党委" + number);
            branch = unit(root, UnitKind.BRANCH, "桥隧养护党支部");
            group = unit(branch, UnitKind.GROUP, "第一党小组");
            other = unit(root, UnitKind.BRANCH, "路面机修党支部");
            people = new ArrayList<>();
            for (String name : NAMES) people.add(enter(name, people.size()));
            appoint("BS01", 0);
            appoint("BS03", 1);
            appoint("BS04", 2);
            posts.appoint(Actor.SYSTEM, group.id(), "BG01", people.get(3), LocalDate.of(2024, 1, 1));
            secretary = account(number, "secretary", Role.SECRETARY, branch, people.get(0));
            officer = account(number, "officer", Role.COMMITTEE_OFFICER, root, null);
            stranger = account(number, "stranger", Role.SECRETARY, other, null);
            member = account(number, "member", Role.MEMBER, branch, people.get(4));
        }

        private Unit unit(Unit parent, UnitKind kind, String name) {
            NewUnit unit = new NewUnit(
                    parent == null ? null : parent.id(),
                    kind,
                    name,
                    null,
                    null,
                    LocalDate.of(2020, 1, 1),
                    3,
                    NewUnit.Details.NONE);
            return units.create(Actor.SYSTEM, unit);
        }

        private MemberId enter(String name, int at) {
            boolean full = at < 18;
            MemberDetails details = new MemberDetails(
                    name,
                    "2",
                    "01",
                    LocalDate.of(1980, 3, 2),
                    "21",
                    full ? "01" : "02",
                    LocalDate.of(2005, 7, 1),
                    full ? LocalDate.of(2006, 7, 1) : null,
                    "1",
                    null,
                    null,
                    null,
                    null,
                    "0",
                    null,
                    null);
            boolean grouped = at >= 3 && at < 9;
            return roster.enter(
                    Actor.SYSTEM,
                    branch.home(),
                    new NewMember(details, null, branch.id(), grouped ? group.id() : null, LocalDate.of(2021, 1, 1)));
        }

        private void appoint(String duty, int person) {
            posts.appoint(Actor.SYSTEM, branch.id(), duty, people.get(person), LocalDate.of(2024, 1, 1));
        }

        private long account(int number, String login, Role role, Unit unit, MemberId member) {
            long account = accounts.openWithPassword(login + "-life-" + number, login, "{noop}unused", member);
            if (role != Role.MEMBER) accounts.grant(account, role, unit.id(), LocalDate.of(2024, 1, 1));
            return account;
        }
    }

    /** Signed in as this account. */
    public static RequestPostProcessor as(long account) {
        return signedIn(new SignedIn(account, "login", "陈素芳", null, null, false));
    }

    /** Signed in as this account, which is this member's. */
    public static RequestPostProcessor as(long account, String name, MemberId self) {
        return signedIn(new SignedIn(account, "login", name, self.home(), self.number(), false));
    }

    private static RequestPostProcessor signedIn(SignedIn who) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }
}

package org.zhibu.testing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
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
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.security.Accounts;
import org.zhibu.shared.security.service.SignedIn;

/**
 * A small tree with one person of every role, entered through the front doors of the modules.
 *
 * <pre>
 * county ─┬─ bureau ─┬─ bridges (secretary, branch officer, member) ── first group
 *         │          └─ machines
 *         └─ farming ─── fields
 * neighbour ── strangers
 * </pre>
 */
public final class Cast {

    /** The organisations of the tree. */
    public enum Where {
        COUNTY,
        BUREAU,
        BRIDGES,
        FIRST_GROUP,
        MACHINES,
        FARMING,
        FIELDS,
        NEIGHBOUR,
        STRANGERS
    }

    private static final LocalDate ENTERED = LocalDate.of(2020, 1, 1);

    private final Units units;
    private final Roster roster;
    private final Posts posts;
    private final Accounts accounts;
    private final Map<Where, Unit> tree = new EnumMap<>(Where.class);
    private final Map<Where, MemberId> people = new EnumMap<>(Where.class);
    private final Map<Role, SignedIn> viewers = new HashMap<>();

    public Cast(ApplicationContext portal) {
        units = portal.getBean(Units.class);
        roster = portal.getBean(Roster.class);
        posts = portal.getBean(Posts.class);
        accounts = portal.getBean(Accounts.class);
        plant();
        enter();
        signUp();
        for (Unit unit : tree.values()) posts.elected(Actor.SYSTEM, unit.id(), LocalDate.of(2024, 3, 1));
    }

    private void plant() {
        unit(Where.COUNTY, null, UnitKind.COMMITTEE, "榕江县委");
        unit(Where.BUREAU, Where.COUNTY, UnitKind.COMMITTEE, "榕江县交通局党委");
        unit(Where.BRIDGES, Where.BUREAU, UnitKind.BRANCH, "榕江桥隧党支部");
        unit(Where.FIRST_GROUP, Where.BRIDGES, UnitKind.GROUP, "第一党小组");
        unit(Where.MACHINES, Where.BUREAU, UnitKind.BRANCH, "榕江机修党支部");
        unit(Where.FARMING, Where.COUNTY, UnitKind.COMMITTEE, "榕江县农业局党委");
        unit(Where.FIELDS, Where.FARMING, UnitKind.BRANCH, "榕江农技党支部");
        unit(Where.NEIGHBOUR, null, UnitKind.COMMITTEE, "柳江县委");
        unit(Where.STRANGERS, Where.NEIGHBOUR, UnitKind.BRANCH, "柳江水务党支部");
    }

    private void unit(Where where, @Nullable Where parent, UnitKind kind, String name) {
        UnitId above = parent == null ? null : at(parent).id();
        tree.put(where, units.create(Actor.SYSTEM, NewUnit.of(above, kind, name, 3)));
    }

    private void enter() {
        people.put(Where.BRIDGES, person("周庆林", Where.BRIDGES, null));
        people.put(Where.FIRST_GROUP, person("何小燕", Where.BRIDGES, Where.FIRST_GROUP));
        people.put(Where.MACHINES, person("马国栋", Where.MACHINES, null));
        people.put(Where.FARMING, person("吴秀英", Where.FIELDS, null));
        people.put(Where.STRANGERS, person("郑海波", Where.STRANGERS, null));
        people.put(Where.NEIGHBOUR, Objects.requireNonNull(people.get(Where.STRANGERS)));
    }

    /** Enters a member in a branch, with a vote. */
    public MemberId person(String name, Where branch, @Nullable Where group) {
        MemberDetails details = new MemberDetails(
                name,
                "1",
                "01",
                LocalDate.of(1980, 5, 4),
                "21",
                "01",
                LocalDate.of(2005, 7, 1),
                LocalDate.of(2006, 7, 1),
                "1",
                null,
                null,
                null,
                null,
                "0",
                null,
                null);
        UnitId groupId = group == null ? null : at(group).id();
        return roster.enter(
                Actor.SYSTEM,
                at(branch).home(),
                new NewMember(details, null, at(branch).id(), groupId, ENTERED));
    }

    private void signUp() {
        MemberId secretary = person("陈素芳", Where.BRIDGES, null);
        posts.appoint(Actor.SYSTEM, at(Where.BRIDGES).id(), "BS01", secretary, LocalDate.of(2024, 1, 1));
        viewers.put(Role.SECRETARY, viewer("陈素芳", secretary, Role.SECRETARY, Where.BRIDGES));
        MemberId officer = person("梁志远", Where.BRIDGES, null);
        viewers.put(Role.BRANCH_OFFICER, viewer("梁志远", officer, Role.BRANCH_OFFICER, Where.BRIDGES));
        viewers.put(Role.COMMITTEE_OFFICER, viewer("何文秀", null, Role.COMMITTEE_OFFICER, Where.BUREAU));
        viewers.put(Role.ADMINISTRATOR, viewer("管理员", null, Role.ADMINISTRATOR, null));
        MemberId member = Objects.requireNonNull(people.get(Where.BRIDGES));
        viewers.put(Role.MEMBER, viewer("周庆林", member, Role.MEMBER, null));
    }

    private SignedIn viewer(String name, @Nullable MemberId member, Role role, @Nullable Where where) {
        String login = "cast-" + role.name().toLowerCase(java.util.Locale.ROOT);
        long account = accounts.openWithPassword(login, name, "{noop}", member);
        if (role != Role.MEMBER)
            accounts.grant(account, role, where == null ? null : at(where).id(), LocalDate.of(2024, 1, 1));
        return new SignedIn(
                account,
                login,
                name,
                member == null ? null : member.home(),
                member == null ? null : member.number(),
                false);
    }

    public Unit at(Where where) {
        return Objects.requireNonNull(tree.get(where), where.name());
    }

    /** A member of the organisation; empty for committees above, which have none of their own. */
    public java.util.Optional<MemberId> personOf(Where where) {
        return java.util.Optional.ofNullable(people.get(where));
    }

    public SignedIn viewer(Role role) {
        return Objects.requireNonNull(viewers.get(role), role.name());
    }
}

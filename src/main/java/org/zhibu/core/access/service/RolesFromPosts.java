package org.zhibu.core.access.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.organization.Holder;
import org.zhibu.core.organization.PostChanged;
import org.zhibu.core.organization.Posts;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Subtrees;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.security.Accounts;

/**
 * The role follows the post: a secretary of a branch may lead it, a member of its committee keep it, from the day of
 * the appointment to its end, without anybody granting it.
 */
@Component
public class RolesFromPosts {

    private static final List<Role> FOLLOWING = List.of(Role.SECRETARY, Role.BRANCH_OFFICER);

    private final Posts posts;
    private final Accounts accounts;
    private final Subtrees subtrees;
    private final Journal journal;
    private final Clock clock;

    RolesFromPosts(Posts posts, Accounts accounts, Subtrees subtrees, Journal journal, Clock clock) {
        this.posts = posts;
        this.accounts = accounts;
        this.subtrees = subtrees;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(PostChanged changed) {
        accounts.accountOf(changed.member()).ifPresent(account -> {
            List<Role> withdrawn = follow(changed.member(), changed.unit(), account);
            subtrees.place(changed.unit())
                    .ifPresent(place -> withdrawn.forEach(role -> write(changed.actor(), place, account, role)));
        });
    }

    /** After accounts were opened: everybody below with a post and an account gets the role that goes with it. */
    void followAll(Place place) {
        for (Holder holder : posts.holdersBelow(place.scope(), today()))
            accounts.accountOf(holder.member()).ifPresent(account -> follow(holder.member(), holder.unit(), account));
    }

    /** Gives and withdraws the roles of one person in one organisation as the posts of today say; answers the withdrawn. */
    List<Role> follow(MemberId member, UnitId unit, long account) {
        Optional<Place> branch =
                subtrees.place(unit).filter(place -> place.kind().isBranch());
        if (branch.isEmpty()) return List.of();
        List<Holder> held = posts.postsOf(member, today()).stream()
                .filter(holder -> holder.unit().equals(unit))
                .toList();
        return FOLLOWING.stream()
                .filter(role -> {
                    List<Holder> giving = held.stream()
                            .filter(holder -> role == roleOf(holder.dutyCode()))
                            .toList();
                    if (giving.isEmpty()) return accounts.withdraw(account, role, unit);
                    accounts.grantUntil(account, role, unit, today(), lastDay(giving));
                    return false;
                })
                .toList();
    }

    private static @Nullable Role roleOf(String duty) {
        if (Posts.isSecretary(duty)) return Role.SECRETARY;
        return Posts.isCommittee(duty) ? Role.BRANCH_OFFICER : null;
    }

    private static @Nullable LocalDate lastDay(List<Holder> giving) {
        LocalDate last = null;
        for (Holder holder : giving) {
            LocalDate end = holder.toOn();
            if (end == null) return null;
            if (last == null || end.isAfter(last)) last = end;
        }
        return last;
    }

    private void write(Actor actor, Place place, long account, Role role) {
        RecordRef record = new RecordRef("security.account", place.home(), account);
        journal.write(actor, "security.grant.ended", record, place.unit(), Change.created(Map.of("role", role.name())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

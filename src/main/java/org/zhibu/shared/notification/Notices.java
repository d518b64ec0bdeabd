package org.zhibu.shared.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.repository.NoticeRepository;
import org.zhibu.shared.security.Holders;

/** Tells people, in the transaction of what happened; whoever did it is not told. */
@Component
public class Notices {

    private final NoticeRepository notices;
    private final Holders holders;
    private final Clock clock;

    Notices(NoticeRepository notices, Holders holders, Clock clock) {
        this.notices = notices;
        this.holders = holders;
        this.clock = clock;
    }

    /** Tells the secretary and officers of a branch. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellBranch(Viewer by, UnitId branch, Notice notice) {
        tell(by, holders.keepersOf(branch), notice);
    }

    /** Tells the officers of the nearest committee above, or at, the organisation of this path. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellCommittee(Viewer by, String path, Notice notice) {
        tell(by, holders.nearestOverseers(path), notice);
    }

    /** Tells a member who has an account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellMember(Viewer by, MemberId member, Notice notice) {
        tell(by, holders.accountOf(member).map(Set::of).orElseGet(Set::of), notice);
    }

    /** Tells one account, such as the author of what was replied to; nobody where the author has none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAccount(Viewer by, @Nullable Long account, Notice notice) {
        if (account != null) tell(by, Set.of(account), notice);
    }

    /** Tells many branches, each its own message, in two statements; those without anybody to read it are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellBranches(Map<UnitId, Notice> messages) {
        List<NoticeRepository.Told> told = new ArrayList<>();
        holders.keepersOf(messages.keySet())
                .forEach((branch, accounts) -> accounts.forEach(account ->
                        told.add(new NoticeRepository.Told(account, Objects.requireNonNull(messages.get(branch))))));
        if (!told.isEmpty()) notices.insertAll(told, OffsetDateTime.now(clock));
    }

    /** Tells many members the same, in two statements; those without an account are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellMembers(Collection<MemberId> members, Notice notice) {
        List<NoticeRepository.Told> told = holders.accountsOf(members).stream()
                .map(account -> new NoticeRepository.Told(account, notice))
                .toList();
        if (!told.isEmpty()) notices.insertAll(told, OffsetDateTime.now(clock));
    }

    private void tell(Viewer by, Collection<Long> accounts, Notice notice) {
        for (long account : accounts)
            if (account != by.accountId()) notices.insert(account, notice, OffsetDateTime.now(clock));
    }
}

package org.zhibu.shared.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.notification.repository.NoticeRepository;
import org.zhibu.shared.security.Holders;

/** The messages of the demo, each at the time of what it tells; those older than a week were read the day after. */
@Component
public class PastNotices {

    private static final int DAYS_UNREAD = 7;

    private final NoticeRepository notices;
    private final Holders holders;
    private final Clock clock;

    PastNotices(NoticeRepository notices, Holders holders, Clock clock) {
        this.notices = notices;
        this.holders = holders;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tellBranch(OffsetDateTime at, UnitId branch, Notice notice) {
        tell(at, holders.keepersOf(branch), notice);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tellCommittee(OffsetDateTime at, String path, Notice notice) {
        tell(at, holders.nearestOverseers(path), notice);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAccount(OffsetDateTime at, @Nullable Long account, Notice notice) {
        if (account != null) tell(at, Set.of(account), notice);
    }

    private void tell(OffsetDateTime at, Collection<Long> accounts, Notice notice) {
        boolean old = at.isBefore(OffsetDateTime.now(clock).minusDays(DAYS_UNREAD));
        List<NoticeRepository.Told> told = accounts.stream()
                .map(account -> new NoticeRepository.Told(account, notice))
                .toList();
        if (!told.isEmpty()) notices.insertAll(told, at, old ? at.plusDays(1) : null);
    }
}

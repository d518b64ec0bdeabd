package org.zhibu.areas.methods.ballot.service;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.ballot.BallotClosed;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Teller;
import org.zhibu.areas.methods.ballot.repository.BoxRepository;
import org.zhibu.areas.methods.ballot.repository.OwnBoxQueries;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/** Two tellers end a vote: the confirmation of the second closes the box. */
@Service
public class Telling {

    private final OwnBoxQueries queries;
    private final BoxRepository boxes;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Telling(
            OwnBoxQueries queries,
            BoxRepository boxes,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.boxes = boxes;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether the box is closed now */
    @Transactional
    public boolean confirm(Viewer viewer, BoxId id, long version) {
        MemberId self = viewer.member().orElseThrow(NotHere::new);
        Box box = queries.find(self, id).orElseThrow(NotHere::new);
        List<Teller> tellers = queries.tellersOf(self, id);
        if (tellers.stream().noneMatch(teller -> teller.isMember(self))) throw new Forbidden();
        if (box.state() != BoxState.OPEN) throw new Stale();
        boxes.lock(id, version, BoxState.OPEN);
        OffsetDateTime now = OffsetDateTime.now(clock);
        boxes.confirm(id, self, viewer.accountId(), now);
        journal.write(Actor.of(viewer), "ballot.box.confirmation", id.ref(), box.unit(), Change.created(Map.of()));
        long confirmed = queries.tellersOf(self, id).stream()
                .filter(teller -> teller.confirmedAt() != null)
                .count();
        if (confirmed < 2) return false;
        close(viewer, box, now);
        return true;
    }

    private void close(Viewer viewer, Box box, OffsetDateTime now) {
        int used = boxes.close(box.box(), now);
        events.publishEvent(new BallotClosed(box.box()));
        marks.mark(box.homeId(), box.unit(), now.getYear());
        journal.write(
                Actor.of(viewer),
                "ballot.box.closed",
                box.box().ref(),
                box.unit(),
                Change.created(Map.of("used", String.valueOf(used))));
        String event = "ballot.box.closed " + box.box();
        notices.tellBranch(
                viewer,
                box.unit(),
                Notice.of(event, "ballot.notice.closed", box.box().href(), box.title()));
    }
}

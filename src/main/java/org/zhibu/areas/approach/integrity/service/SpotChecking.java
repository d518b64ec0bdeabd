package org.zhibu.areas.approach.integrity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.integrity.NewSpot;
import org.zhibu.areas.approach.integrity.NewSpot.Finding;
import org.zhibu.areas.approach.integrity.SpotId;
import org.zhibu.areas.approach.integrity.repository.CheckQueries.Spot;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Source;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Written;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/** A committee looks into a branch; what it finds stands in the ledger of that branch. */
@Service("integritySpotChecking")
public class SpotChecking {

    /** So many years back a look into a branch is still entered. */
    private static final int OLDEST = 3;

    private final IntegrityRepository records;
    private final Ledger ledger;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    SpotChecking(
            IntegrityRepository records,
            Ledger ledger,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.records = records;
        this.ledger = ledger;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public SpotId look(Viewer viewer, Place branch, NewSpot spot) {
        IntegrityPolicy.must(IntegrityPolicy.maySpot(viewer, branch));
        check(branch, spot);
        SpotId id = new SpotId(branch.home(), numbers.next());
        records.spot(id, branch.unit(), spot, new Written(viewer.name(), OffsetDateTime.now(clock)));
        for (Finding one : spot.findings()) ledger.find(viewer, branch, Source.spot(id), one.found(), spot.heldOn());
        marks.mark(branch.home(), branch.unit(), spot.heldOn().getYear());
        Change change = Change.created(Map.of("lookedAt", spot.lookedAt()));
        journal.write(Actor.of(viewer), SpotId.RECORD + ".held", id.ref(), branch.unit(), change);
        Notice notice = Notice.of(SpotId.RECORD + ".held " + id, "integrity.notice.spot", id.href(), spot.lookedAt());
        notices.tellBranch(viewer, branch.unit(), notice);
        return id;
    }

    /** The branch reads what the committee says otherwise now. */
    void tellCorrected(Viewer viewer, Spot spot, String lookedAt) {
        String event = "%s.changed %s %d".formatted(SpotId.RECORD, spot.spot(), spot.version());
        Notice notice =
                Notice.of(event, "integrity.notice.spot-changed", spot.spot().href(), lookedAt);
        notices.tellBranch(viewer, spot.unit(), notice);
    }

    /** The day and each finding, before anything is written. */
    void check(Place branch, NewSpot spot) {
        LocalDate today = LocalDate.now(clock);
        Refusals wrong = new Refusals()
                .when(spot.heldOn().isAfter(today), "heldOn", "integrity.held-in-the-future", today.toString())
                .when(spot.heldOn().isBefore(today.minusYears(OLDEST)), "heldOn", "integrity.held-long-ago", OLDEST);
        for (Finding one : spot.findings()) {
            LocalDate due = one.found().dueOn();
            wrong.when(due != null && due.isBefore(spot.heldOn()), one.field("dueOn"), "integrity.due-order");
            wrong.when(due != null && Ledger.far(due, today), one.field("dueOn"), "integrity.due-far");
            wrong.trying(
                    () -> ledger.check(branch, one.field("what"), one.found().what()));
        }
        wrong.must();
    }
}

package org.zhibu.areas.approach.integrity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.integrity.repository.ConductQueries;
import org.zhibu.areas.approach.integrity.repository.ConductQueries.Session;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository;
import org.zhibu.areas.approach.integrity.repository.IntegrityRepository.Written;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;

/** Marks logged activities as integrity education: nothing is typed a second time. */
@Service("integrityEducating")
public class Educating {

    private static final String ACTIVITY = "life.activity";

    private final ConductQueries queries;
    private final IntegrityRepository records;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    Educating(ConductQueries queries, IntegrityRepository records, Journal journal, DirtyMarks marks, Clock clock) {
        this.queries = queries;
        this.records = records;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    /** What can be marked: activities of this year and the last. */
    public List<Session> free(Place place) {
        LocalDate since = LocalDate.of(LocalDate.now(clock).getYear() - 1, 1, 1);
        return queries.free(place.scope(), place.home(), place.unit(), since);
    }

    @Transactional
    public void mark(Viewer viewer, Place place, ActivityId activity) {
        IntegrityPolicy.must(IntegrityPolicy.mayExamine(viewer, place));
        Session session = free(place).stream()
                .filter(one -> one.activity().equals(activity))
                .findFirst()
                .orElseThrow(() -> Refused.at("activity", "integrity.activity-missing"));
        records.link(activity, place.unit(), new Written(viewer.name(), OffsetDateTime.now(clock)));
        tell(viewer, place, activity, session.heldOn(), "marked");
    }

    @Transactional
    public void unmark(Viewer viewer, Place place, ActivityId activity) {
        IntegrityPolicy.must(IntegrityPolicy.mayExamine(viewer, place));
        LocalDate held = queries.marked(place.scope(), place.home(), place.unit(), activity)
                .orElseThrow(org.zhibu.shared.kernel.NotHere::new);
        records.unlink(activity);
        tell(viewer, place, activity, held, "unmarked");
    }

    private void tell(Viewer viewer, Place place, ActivityId activity, LocalDate held, String move) {
        marks.mark(place.home(), place.unit(), held.getYear());
        journal.write(
                Actor.of(viewer),
                "integrity.session." + move,
                RecordRef.of(ACTIVITY, activity),
                place.unit(),
                Change.created(Map.of()));
    }
}

package org.zhibu.core.life.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.life.ActivityCancelled;
import org.zhibu.core.life.ActivityCorrected;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityRecorded;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.life.model.Activity;
import org.zhibu.core.life.model.Circumstances;
import org.zhibu.core.life.repository.ActivityDetail;
import org.zhibu.core.life.repository.ActivityQueries;
import org.zhibu.core.life.repository.ActivityRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** Records activities, corrects them and takes them back; whoever calls has asked the policy. */
@Service
public class RecordingActivities {

    private final ActivityRepository activities;
    private final ActivityQueries queries;
    private final Gathering gathering;
    private final LateRule late;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks dirty;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordingActivities(
            ActivityRepository activities,
            ActivityQueries queries,
            Gathering gathering,
            LateRule late,
            Numbers numbers,
            Journal journal,
            DirtyMarks dirty,
            ApplicationEventPublisher events,
            Clock clock) {
        this.activities = activities;
        this.queries = queries;
        this.gathering = gathering;
        this.late = late;
        this.numbers = numbers;
        this.journal = journal;
        this.dirty = dirty;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public ActivityId record(Actor actor, Unit unit, NewActivity content) {
        return record(actor, unit, content, OffsetDateTime.now(clock));
    }

    /** As entered at a moment of the past, for those who bring in an older book. */
    @Transactional
    public ActivityId record(Actor actor, Unit unit, NewActivity content, OffsetDateTime at) {
        if (!content.kind().fits(unit.kind())) throw Refused.at("kind", "life.activity.kind-does-not-fit");
        ActivityId id = new ActivityId(unit.home(), numbers.next());
        Activity activity = Activity.of(id, content, circumstances(unit, content, dayOf(at)));
        activities.insert(activity, unit.id(), at, actor.name());
        Map<String, @Nullable String> texts = ActivityTexts.of(stored(unit, id));
        journal.writeAt(at, actor, "life.activity.recorded", id.ref(), unit.id(), Change.created(texts));
        mark(unit, content.heldOn());
        events.publishEvent(event(activity, unit.id()));
        return id;
    }

    @Transactional
    public void correct(Actor actor, Unit unit, ActivityId id, NewActivity content, long version, String reason) {
        ActivityDetail before = stored(unit, id);
        if (before.cancelled()) throw new Refused("life.activity.is-cancelled");
        if (before.activity().version() != version) throw new Stale();
        if (reason.isBlank()) throw Refused.at("reason", "life.correction.reason-missing");
        LocalDate entered = dayOf(before.activity().recordedAt());
        Activity activity = Activity.of(id, content, circumstances(unit, content, entered));
        activities.update(activity, unit.id(), version);
        Change change = Change.between(ActivityTexts.of(before), ActivityTexts.of(stored(unit, id)), reason.strip());
        journal.write(actor, "life.activity.corrected", id.ref(), unit.id(), change);
        mark(unit, before.activity().heldOn());
        mark(unit, content.heldOn());
        events.publishEvent(new ActivityCorrected(event(activity, unit.id())));
    }

    @Transactional
    public void cancel(Actor actor, Unit unit, ActivityId id, long version, String reason) {
        ActivityDetail before = stored(unit, id);
        if (before.cancelled()) throw new Refused("life.activity.is-cancelled");
        if (reason.isBlank()) throw Refused.at("reason", "life.cancellation.reason-missing");
        activities.cancel(id, reason.strip(), version);
        journal.write(actor, "life.activity.cancelled", id.ref(), unit.id(), Change.because(reason.strip()));
        mark(unit, before.activity().heldOn());
        events.publishEvent(new ActivityCancelled(id));
    }

    @Transactional
    public void closeDecision(Actor actor, Unit unit, ActivityId id, long decision, @Nullable String note) {
        closeDecision(actor, unit, id, decision, note, OffsetDateTime.now(clock));
    }

    private void closeDecision(
            Actor actor, Unit unit, ActivityId id, long decision, @Nullable String note, OffsetDateTime at) {
        if (!activities.closeDecision(id, decision, dayOf(at), note)) throw new NotHere();
        String wording = stored(unit, id).decisions().stream()
                .filter(one -> one.number() == decision)
                .map(ActivityDetail.Decision::wording)
                .findFirst()
                .orElseThrow(NotHere::new);
        Change change = new Change(Map.of(), Map.of("decisions", wording), note);
        journal.writeAt(at, actor, "life.decision.closed", id.ref(), unit.id(), change);
    }

    /** Closes every decision of an activity as carried out at a moment of the past. */
    @Transactional
    public void carryOut(Actor actor, Unit unit, ActivityId id, @Nullable String note, OffsetDateTime at) {
        for (ActivityDetail.Decision decision : stored(unit, id).decisions())
            if (decision.doneOn() == null) closeDecision(actor, unit, id, decision.number(), note, at);
    }

    private ActivityDetail stored(Unit unit, ActivityId id) {
        return queries.find(Scope.below(unit.path()), id).orElseThrow(NotHere::new);
    }

    private Circumstances circumstances(Unit unit, NewActivity content, LocalDate entered) {
        List<Gathering.Expected> people = gathering.at(unit, content.kind(), content.heldOn());
        return new Circumstances(
                LocalDate.now(clock), entered, unit.foundedOn(), late.days(entered), gathering.voters(people));
    }

    private LocalDate dayOf(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private static ActivityRecorded event(Activity activity, UnitId unit) {
        NewActivity content = activity.content();
        return new ActivityRecorded(
                activity.id(),
                unit,
                content.kind().code(),
                content.title().strip(),
                content.heldOn(),
                content.startsAt(),
                content.minutesLong(),
                activity.present());
    }

    /** What a group holds also counts for its branch. */
    private void mark(Unit unit, LocalDate heldOn) {
        dirty.mark(unit.home(), unit.id(), heldOn.getYear());
        if (unit.kind() == UnitKind.GROUP && unit.parent() != null)
            dirty.mark(unit.home(), unit.parent(), heldOn.getYear());
    }
}

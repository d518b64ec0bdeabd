package org.zhibu.areas.methods.outline.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.theme.ThemeItems;
import org.zhibu.areas.methods.outline.Arranged;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.ArrangementState;
import org.zhibu.areas.methods.outline.Origin;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.areas.methods.outline.repository.ArrangementRepository;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.core.life.ActivityCancelled;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.Preparations;
import org.zhibu.core.life.Prepared;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/** An arranged activity fills the form it is logged with, is carried out by what was logged, and is written about. */
@Service("outlineCarryingOut")
public class CarryingOut implements Preparations {

    private final ArrangementQueries queries;
    private final ArrangementRepository arrangements;
    private final OutlineQueries outlines;
    private final ThemeItems themes;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    CarryingOut(
            ArrangementQueries queries,
            ArrangementRepository arrangements,
            OutlineQueries outlines,
            ThemeItems themes,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.arrangements = arrangements;
        this.outlines = outlines;
        this.themes = themes;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String type() {
        return ArrangementId.RECORD;
    }

    @Override
    public Optional<Prepared> find(Viewer viewer, RecordRef planned) {
        Arrangement found = find(viewer, new ArrangementId(planned.home(), planned.number()));
        return Optional.of(found)
                .filter(one -> OutlinePolicy.mayChange(viewer, one))
                .map(this::prepared);
    }

    private Prepared prepared(Arrangement one) {
        Arranged content = one.content();
        Arranged.Topic topic = content.topic();
        String named = topic == null
                ? ""
                : themes.find(Scope.below(one.path()), topic.plan(), topic.number())
                        .map(ThemeItems.Topic::topic)
                        .orElse("");
        return new Prepared(
                one.unit(),
                content.kind(),
                content.title(),
                content.wholeMonth() ? null : content.on(),
                content.minutesLong(),
                content.place(),
                content.owner(),
                named,
                content.agenda());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void carriedOut(Viewer viewer, RecordRef planned, ActivityId activity) {
        Arrangement old = find(viewer, new ArrangementId(planned.home(), planned.number()));
        if (OutlinePolicy.mayChange(viewer, old)) carriedOut(viewer, old, old.version(), activity);
    }

    /** Puts an activity that was logged without the plan behind it. */
    @Transactional
    public void link(Viewer viewer, ArrangementId id, long version, ActivityId activity) {
        Arrangement old = find(viewer, id);
        OutlinePolicy.must(OutlinePolicy.mayKeep(viewer, old));
        if (old.state() != ArrangementState.PLANNED) throw new Stale();
        boolean free = queries.free(Scope.below(old.path()), id.home(), since()).stream()
                .anyMatch(one -> one.activity().equals(activity));
        if (!free) throw Refused.at("activity", "outline.activity-missing");
        carriedOut(viewer, old, version, activity);
    }

    /** From when on activities are offered. */
    public LocalDate since() {
        return LocalDate.now(clock).minusYears(1);
    }

    private void carriedOut(Viewer viewer, Arrangement old, long version, ActivityId activity) {
        arrangements.done(old.arrangement(), version, activity);
        Arranged.Topic topic = old.content().topic();
        if (topic != null) themes.carriedOut(viewer, Scope.below(old.path()), topic.plan(), topic.number(), activity);
        tell(viewer, old, "done", Change.because(null));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(ActivityCancelled activity) {
        arrangements.undone(activity.id());
    }

    /** What worked and what to do otherwise next time; it comes back to the outline, and to those who keep it. */
    @Transactional
    public void tell(Viewer viewer, ArrangementId id, long version, String worked, String improve) {
        Arrangement old = find(viewer, id);
        OutlinePolicy.must(OutlinePolicy.mayTell(viewer, old));
        if (worked.isBlank()) throw Refused.at("worked", "outline.worked-missing");
        arrangements.tell(id, version, worked, improve, LocalDate.now(clock), viewer.name());
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("worked", worked);
        texts.put("improve", improve);
        tell(viewer, old, "word", Change.created(texts));
        Origin origin = old.origin();
        if (origin == null || origin.outline() == null) return;
        Notice notice = Notice.of(
                "outline.arrangement.word " + id + " " + version,
                "outline.notice.word",
                origin.outline().href(),
                old.unitName(),
                origin.title());
        outlines.find(Scope.below(old.path()), origin.outline())
                .filter(outline -> !outline.unit().equals(old.unit()))
                .ifPresent(outline -> notices.tellBranch(viewer, outline.unit(), notice));
    }

    private void tell(Viewer viewer, Arrangement old, String action, Change change) {
        marks.mark(old.homeId(), old.unit(), LocalDate.now(clock).getYear());
        String said = ArrangementId.RECORD + "." + action;
        journal.write(Actor.of(viewer), said, old.arrangement().ref(), old.unit(), change);
    }

    private Arrangement find(Viewer viewer, ArrangementId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

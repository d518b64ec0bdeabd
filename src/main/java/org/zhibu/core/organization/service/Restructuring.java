package org.zhibu.core.organization.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.organization.Holder;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.UnitMoved;
import org.zhibu.core.organization.UnitPeople;
import org.zhibu.core.organization.UnitPeople.Heads;
import org.zhibu.core.organization.model.TreeRules;
import org.zhibu.core.organization.repository.PostQueries;
import org.zhibu.core.organization.repository.TreeRepository;
import org.zhibu.core.organization.repository.UnitQueries;
import org.zhibu.core.organization.repository.UnitRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;
import org.zhibu.shared.kernel.Viewer;

/** Puts organisations under another one, and ends those in which nobody is left. Both keep every record. */
@Service
public class Restructuring {

    private final UnitQueries queries;
    private final UnitRepository units;
    private final TreeRepository tree;
    private final PostQueries posts;
    private final Appointing appointing;
    private final ObjectProvider<UnitPeople> people;
    private final Journal journal;
    private final DirtyMarks dirty;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Restructuring(
            UnitQueries queries,
            UnitRepository units,
            TreeRepository tree,
            PostQueries posts,
            Appointing appointing,
            ObjectProvider<UnitPeople> people,
            Journal journal,
            DirtyMarks dirty,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.units = units;
        this.tree = tree;
        this.posts = posts;
        this.appointing = appointing;
        this.people = people;
        this.journal = journal;
        this.dirty = dirty;
        this.events = events;
        this.clock = clock;
    }

    /** Where the organisation could stand instead, among those the viewer may change. */
    public List<Unit> targets(Viewer viewer, Unit unit, List<Scope> scopes) {
        if (unit.kind() == UnitKind.GROUP || unit.parent() == null) return List.of();
        return scopes.stream()
                .flatMap(scope -> queries.subtree(scope).stream())
                .distinct()
                .filter(target -> target.home() == unit.home()
                        && !target.path().startsWith(unit.path())
                        && !target.id().equals(unit.parent())
                        && TreeRules.below(target.kind()).contains(unit.kind())
                        && UnitPolicy.mayChange(viewer, target.path()))
                .toList();
    }

    /** Refuses what {@link #move} would refuse, before somebody is asked to confirm. */
    public void checkMove(Unit unit, Unit target, @Nullable LocalDate from, String reason) {
        TreeRules.mustFit(target.kind(), unit.kind());
        if (units.nameTaken(target.id(), unit.name()))
            throw Refused.at("target", "organization.move.name-taken", unit.name());
        LocalDate since = tree.standsSince(unit.id()).orElse(LocalDate.MIN);
        checked(from, "from", reason);
        if (from != null && !from.isAfter(since)) throw Refused.at("from", "organization.move.too-early", since);
    }

    private void checked(@Nullable LocalDate day, String field, String reason) {
        LocalDate today = LocalDate.now(clock);
        if (day == null) throw Refused.at(field, "organization.restructuring.day-missing");
        if (day.isAfter(today)) throw Refused.at(field, "organization.restructuring.future", today);
        if (reason.isBlank()) throw Refused.at("reason", "organization.restructuring.reason-missing");
    }

    @Transactional
    public void move(Viewer viewer, Unit unit, Unit target, LocalDate from, String reason, long version) {
        checkMove(unit, target, from, reason);
        UnitId parent = Objects.requireNonNull(unit.parent());
        String path = target.path() + unit.id().number() + ".";
        if (!tree.move(unit, target.id(), path, from, version)) throw new Stale();
        Unit before = units.find(parent).orElseThrow();
        Change change = Change.between(
                Map.of("parent", before.name(), "from", ""),
                Map.of("parent", target.name(), "from", from.toString()),
                reason);
        journal.write(Actor.of(viewer), "organization.unit.moved", record(unit), unit.id(), change);
        dirty.mark(unit.home(), unit.id(), LocalDate.now(clock).getYear());
        events.publishEvent(new UnitMoved(unit.home(), unit.id(), parent, target.id(), above(before, target)));
    }

    private static List<UnitId> above(Unit one, Unit other) {
        return Stream.of(one, other)
                .map(unit -> unit.path().split("\\."))
                .flatMap(steps -> java.util.stream.IntStream.range(0, steps.length)
                        .mapToObj(depth -> Map.entry(depth, new UnitId(Long.parseLong(steps[depth])))))
                .distinct()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What stands in the way of ending the organisation: a message key, or null. */
    public @Nullable String obstacle(Viewer viewer, Unit unit) {
        if (unit.parent() == null) return "organization.dissolution.root";
        Unit above = units.find(unit.parent()).orElseThrow();
        if (!UnitPolicy.mayChange(viewer, above.path())) return "organization.dissolution.above";
        Scope scope = Scope.below(unit.path());
        if (queries.subtree(scope).size() > 1) return "organization.dissolution.below";
        return heads(scope, unit).members() > 0 ? "organization.dissolution.members" : null;
    }

    public Heads heads(Scope scope, Unit unit) {
        UnitPeople known = people.getIfAvailable();
        if (known == null) return Heads.NONE;
        return known.headsOf(scope, List.of(unit.id()), LocalDate.now(clock)).getOrDefault(unit.id(), Heads.NONE);
    }

    public void checkDissolution(Viewer viewer, Unit unit, @Nullable LocalDate on, String reason) {
        String obstacle = obstacle(viewer, unit);
        if (obstacle != null) throw new Refused(obstacle);
        checked(on, "from", reason);
        LocalDate since = tree.standsSince(unit.id()).orElse(LocalDate.MIN);
        if (on != null && !on.isAfter(since)) throw Refused.at("from", "organization.move.too-early", since);
    }

    /** Ends the organisation on a day, its posts with it. */
    @Transactional
    public void dissolve(Viewer viewer, Unit unit, LocalDate on, String reason, long version) {
        checkDissolution(viewer, unit, on, reason);
        Actor actor = Actor.of(viewer);
        for (Holder holder : posts.holdersOf(Scope.below(unit.path()), unit.id(), on))
            appointing.end(actor, holder.postId(), on);
        Map<String, @Nullable String> after = new HashMap<>();
        after.put("on", on.toString());
        journal.write(
                actor, "organization.unit.dissolved", record(unit), unit.id(), new Change(Map.of(), after, reason));
        dirty.mark(unit.home(), unit.id(), LocalDate.now(clock).getYear());
        if (!tree.dissolve(unit.id(), on, version)) throw new Stale();
    }

    private static RecordRef record(Unit unit) {
        return new RecordRef("organization.unit", unit.home(), unit.id().number());
    }
}

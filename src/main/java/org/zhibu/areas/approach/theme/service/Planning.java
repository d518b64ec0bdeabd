package org.zhibu.areas.approach.theme.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.theme.Carriers;
import org.zhibu.areas.approach.theme.Carriers.Carrier;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.areas.approach.theme.Planned;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Plan;
import org.zhibu.areas.approach.theme.repository.PlanRepository;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.ui.Address;

/** A plan of study from making to its summary; every step stands in its history. */
@Service("themePlanning")
public class Planning {

    private final PlanQueries queries;
    private final PlanRepository plans;
    private final Numbers numbers;
    private final Journal journal;
    private final Notices notices;
    private final DirtyMarks marks;
    private final List<Carriers> carriers;
    private final Clock clock;

    Planning(
            PlanQueries queries,
            PlanRepository plans,
            Numbers numbers,
            Journal journal,
            Notices notices,
            DirtyMarks marks,
            ObjectProvider<Carriers> carriers,
            Clock clock) {
        this.queries = queries;
        this.plans = plans;
        this.numbers = numbers;
        this.journal = journal;
        this.notices = notices;
        this.marks = marks;
        this.carriers = carriers.stream().toList();
        this.clock = clock;
    }

    @Transactional
    public PlanId make(Viewer viewer, Place place, Planned plan) {
        PlanPolicy.must(PlanPolicy.mayPlan(viewer, place));
        LocalDate today = LocalDate.now(clock);
        if (plan.year() < today.getYear() - 5 || plan.year() > today.getYear() + 1)
            throw Refused.at("year", "theme.year-odd");
        PlanId id = new PlanId(place.home(), numbers.next());
        Long origin = queries.handedDown(place.scope(), place.home(), plan.year())
                .map(Plan::id)
                .orElse(null);
        plans.insert(id, place.unit(), plan, origin, today, viewer.name());
        marks.mark(place.home(), place.unit(), plan.year());
        Change change = Change.created(Map.of("title", plan.title()));
        journal.write(Actor.of(viewer), "theme.plan.made", id.ref(), place.unit(), change);
        if (place.kind().isAboveBranch()) handDown(place, id, plan);
        return id;
    }

    /** Branches without a plan of their own hear that they can adapt this one. */
    private void handDown(Place place, PlanId id, Planned plan) {
        Map<UnitId, Notice> messages = new HashMap<>();
        String year = String.valueOf(plan.year());
        for (UnitId branch : queries.branchesWithout(place.scope(), place.home(), plan.year())) {
            String href = Address.of("/theme/plans/new")
                    .with("org", branch.text())
                    .with("year", year)
                    .toString();
            messages.put(branch, Notice.of("theme.plan.handed-down " + id, "theme.notice.handed-down", href, year));
        }
        notices.tellBranches(messages);
    }

    @Transactional
    public void change(Viewer viewer, PlanId id, long version, Planned plan) {
        Plan old = keepable(viewer, id);
        mustKeepWhatIsPlanned(old, plan);
        plans.update(id, version, plan);
        tell(viewer, old, "changed", Change.between(Map.of("title", old.title()), Map.of("title", plan.title()), null));
    }

    /** An item for which an activity is planned stays. */
    private void mustKeepWhatIsPlanned(Plan old, Planned plan) {
        Scope scope = Scope.below(old.path());
        for (Carriers source : carriers)
            for (Carrier carrier : source.of(scope, old.plan()))
                if (plan.items().stream().noneMatch(item -> item.number() == carrier.number()))
                    throw Refused.at("items", "theme.item-planned", carrier.title());
    }

    /** Puts a logged activity behind an item. */
    @Transactional
    public void link(Viewer viewer, PlanId id, int number, ActivityId activity) {
        Plan old = keepable(viewer, id);
        Scope scope = Scope.below(old.path());
        if (queries.itemsOf(scope, old).stream().noneMatch(item -> item.number() == number)) throw new NotHere();
        if (queries.free(scope, id, old.year()).stream().noneMatch(held -> held.id() == activity.number()))
            throw Refused.at("activity", "theme.activity-missing");
        plans.link(id, number, activity.number(), viewer.name());
        tell(viewer, old, "linked", Change.because(null));
    }

    @Transactional
    public void unlink(Viewer viewer, PlanId id, int number, ActivityId activity) {
        Plan old = keepable(viewer, id);
        plans.unlink(id, number, activity.number());
        tell(viewer, old, "unlinked", Change.because(null));
    }

    @Transactional
    public void sumUp(Viewer viewer, PlanId id, long version, String words) {
        Plan old = keepable(viewer, id);
        if (words.isBlank()) throw Refused.at("words", "theme.summary-missing");
        plans.sumUp(id, version, words, LocalDate.now(clock));
        tell(viewer, old, "summary", Change.because(null));
    }

    private void tell(Viewer viewer, Plan plan, String action, Change change) {
        marks.mark(plan.homeId(), plan.unit(), plan.year());
        journal.write(Actor.of(viewer), "theme.plan." + action, plan.plan().ref(), plan.unit(), change);
    }

    private Plan keepable(Viewer viewer, PlanId id) {
        Plan plan = viewer.find(scope -> queries.find(scope, id));
        PlanPolicy.must(PlanPolicy.mayKeep(viewer, plan));
        return plan;
    }
}

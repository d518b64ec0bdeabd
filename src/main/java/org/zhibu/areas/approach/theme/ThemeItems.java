package org.zhibu.areas.approach.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Item;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Plan;
import org.zhibu.areas.approach.theme.service.Planning;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;

/** The front door to the items of a year's plan, for those who plan the activities that carry them out. */
@Component
public class ThemeItems {

    private final PlanQueries queries;
    private final Planning planning;

    ThemeItems(PlanQueries queries, Planning planning) {
        this.queries = queries;
        this.planning = planning;
    }

    /** One item of a plan. */
    public record Topic(PlanId plan, int number, String topic, LocalDate dueOn) {}

    /** What a branch has not carried out yet of its plan for a year. */
    public List<Topic> openOf(Scope scope, long home, UnitId unit, int year) {
        return queries.own(scope, home, unit, year).stream()
                .flatMap(plan -> queries.itemsOf(scope, plan).stream()
                        .filter(item -> item.done() == null)
                        .map(item -> topic(plan, item)))
                .toList();
    }

    public Optional<Topic> find(Scope scope, PlanId id, int number) {
        return queries.find(scope, id)
                .flatMap(plan -> queries.itemsOf(scope, plan).stream()
                        .filter(item -> item.number() == number)
                        .map(item -> topic(plan, item))
                        .findFirst());
    }

    /** Puts an activity behind an item; nothing happens where it cannot stand there. */
    public void carriedOut(Viewer viewer, Scope scope, PlanId id, int number, ActivityId activity) {
        Optional<Topic> topic = find(scope, id, number);
        boolean free = topic.isPresent()
                && queries.free(scope, id, topic.get().dueOn().getYear()).stream()
                        .anyMatch(held -> held.id() == activity.number());
        if (free) planning.link(viewer, id, number, activity);
    }

    private static Topic topic(Plan plan, Item item) {
        return new Topic(plan.plan(), item.number(), item.topic(), item.dueOn(plan.year()));
    }
}

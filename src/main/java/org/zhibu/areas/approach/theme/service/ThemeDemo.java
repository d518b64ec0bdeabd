package org.zhibu.areas.approach.theme.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.theme.ItemKind;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.areas.approach.theme.Planned;
import org.zhibu.areas.approach.theme.repository.PlanQueries;
import org.zhibu.areas.approach.theme.repository.PlanQueries.Held;
import org.zhibu.areas.approach.theme.repository.PlanRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Scope;

/** The year's plan of the demo committee, taken over by all branches but one, with the lectures and studies behind it. */
@Component
class ThemeDemo implements DemoRecords {

    private static final Set<String> WITHOUT = Set.of("logistics", "ferry");

    private static final int LAST = 4;

    private final PlanRepository plans;
    private final PlanQueries queries;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;

    ThemeDemo(PlanRepository plans, PlanQueries queries, Numbers numbers, Journal journal, DirtyMarks marks) {
        this.plans = plans;
        this.queries = queries;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public void enter(DemoOffice office) {
        int year = office.today().getYear();
        List<Planned.Item> items = new ArrayList<>();
        List<DemoTable.Row> rows = DemoTable.rows("themes.csv");
        for (DemoTable.Row row : rows)
            items.add(new Planned.Item(
                    items.size() + 1, ItemKind.valueOf(row.text("kind")), row.number("quarter"), row.text("topic")));
        Planned plan = new Planned(year, year + " " + rows.get(0).text("plan"), items);
        int made = office.today().getDayOfYear() - 20;
        PlanId above = make(office, office.at("root"), plan, null, made);
        office.units().forEach((key, place) -> {
            if (!place.people().isEmpty() && !WITHOUT.contains(key)) branch(office, place, plan, above, made - 9);
        });
    }

    private void branch(DemoOffice office, DemoPlace place, Planned plan, PlanId above, int made) {
        PlanId id = make(office, place, plan, above.number(), made);
        List<Held> held = queries.free(Scope.below(place.path()), id, plan.year());
        for (Planned.Item item : plan.items()) {
            if (item.quarter() == LAST && place.people().size() % 2 == 0) continue;
            held.stream()
                    .filter(one -> (one.heldOn().getMonthValue() + 2) / 3 == item.quarter())
                    .skip(item.number() % 3)
                    .findFirst()
                    .ifPresent(one -> plans.link(id, item.number(), one.id(), by(place)));
        }
    }

    private PlanId make(DemoOffice office, DemoPlace place, Planned plan, @Nullable Long origin, int made) {
        PlanId id = new PlanId(place.home(), numbers.next());
        int ago = Math.max(0, made);
        plans.insert(id, place.unit(), plan, origin, office.daysAgo(ago), by(place));
        marks.mark(place.home(), place.unit(), plan.year());
        journal.writeAt(
                office.at(ago, 10),
                new Actor(null, by(place)),
                "theme.plan.made",
                id.ref(),
                place.unit(),
                Change.created(Map.of()));
        return id;
    }

    /** The secretary, or the committee in its own name. */
    private static String by(DemoPlace place) {
        return place.people().isEmpty() ? place.name() : place.people().get(0).name();
    }
}

package org.zhibu.core.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Posts;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** One committee, three general branches, twelve branches, and their groups. */
@Component
class DemoTree {

    private final Units units;
    private final Posts posts;
    private final Clock clock;

    DemoTree(Units units, Posts posts, Clock clock) {
        this.units = units;
        this.posts = posts;
        this.clock = clock;
    }

    Map<String, DemoUnit> plant() {
        Map<String, DemoUnit> planted = new LinkedHashMap<>();
        for (DemoTable.Row row : DemoTable.rows("units.csv")) {
            DemoUnit parent = planted.get(row.text("parent"));
            Unit unit = units.create(
                    Actor.SYSTEM,
                    unit(row, parent == null ? null : parent.unit().id()));
            DemoUnit made = DemoUnit.of(row.text("key"), unit, row.number("members"), row.number("care"));
            for (int group = 1; group <= row.number("groups"); group++)
                made.groups().add(units.create(Actor.SYSTEM, group(unit, group)));
            posts.elected(Actor.SYSTEM, unit.id(), LocalDate.now(clock).minusMonths(row.number("electedMonthsAgo")));
            planted.put(made.key(), made);
        }
        return planted;
    }

    private NewUnit unit(DemoTable.Row row, @org.jspecify.annotations.Nullable UnitId parent) {
        return new NewUnit(
                parent,
                UnitKind.valueOf(row.text("kind")),
                row.text("name"),
                row.text("short"),
                null,
                LocalDate.now(clock).minusYears(6).withDayOfYear(1),
                row.number("termYears"),
                NewUnit.Details.NONE);
    }

    private NewUnit group(Unit branch, int number) {
        String name = DemoTable.lines("groups.txt").get(number - 1);
        return new NewUnit(
                branch.id(),
                UnitKind.GROUP,
                name,
                name,
                null,
                LocalDate.now(clock).minusYears(3).withDayOfYear(1),
                branch.termYears(),
                NewUnit.Details.NONE);
    }
}

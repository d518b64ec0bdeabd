package org.zhibu.core.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.demo.DemoUnit.DemoMember;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPerson;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Subtrees;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.security.Accounts;

/**
 * Fills an empty database with the demo county, all or nothing. Tests, screenshots and the first look share it;
 * the same day gives the same people and the same year.
 */
@Component
public class DemoSeeder {

    /** What every demo person signs in with. */
    public static final String PASSWORD = "zhibu-demo-2026";

    private final DemoTree tree;
    private final DemoPeopleEntered people;
    private final DemoYears years;
    private final List<DemoRecords> records;
    private final Accounts accounts;
    private final Subtrees subtrees;
    private final Clock clock;

    DemoSeeder(
            DemoTree tree,
            DemoPeopleEntered people,
            DemoYears years,
            ObjectProvider<DemoRecords> records,
            Accounts accounts,
            Subtrees subtrees,
            Clock clock) {
        this.tree = tree;
        this.people = people;
        this.years = years;
        this.records = records.stream()
                .sorted(Comparator.comparingInt(DemoRecords::order))
                .toList();
        this.accounts = accounts;
        this.subtrees = subtrees;
        this.clock = clock;
    }

    /** Seeds unless there is an organisation already; tells whether it did. */
    @Transactional
    public boolean seed() {
        if (subtrees.root().isPresent()) return false;
        Map<String, DemoUnit> units = tree.plant();
        people.enter(units);
        openAccounts(units);
        List.of("organization", "member", "security").forEach(years::knowAgain);
        years.log(units.values());
        DemoOffice office = office(units);
        records.forEach(part -> part.enter(office));
        return true;
    }

    private DemoOffice office(Map<String, DemoUnit> units) {
        Map<String, DemoPlace> places = new LinkedHashMap<>();
        units.forEach((key, one) -> places.put(key, place(one)));
        return new DemoOffice(places, LocalDate.now(clock));
    }

    private static DemoPlace place(DemoUnit one) {
        Unit unit = one.unit();
        return new DemoPlace(
                unit.id(),
                unit.home(),
                unit.shortName(),
                unit.path(),
                one.people().stream()
                        .map(person -> new DemoPerson(person.id(), person.name()))
                        .toList());
    }

    private void openAccounts(Map<String, DemoUnit> units) {
        String password = accounts.hash(PASSWORD);
        for (DemoTable.Row row : DemoTable.rows("cast.csv")) {
            if (row.text("login").isEmpty()) continue;
            DemoUnit branch = java.util.Objects.requireNonNull(units.get(row.text("branch")));
            open(row, branch, password, java.util.Objects.requireNonNull(units.get("root")));
        }
        long admin = accounts.openWithPassword(
                "guanli", DemoTable.lines("administrator.txt").get(0), password, null);
        accounts.grant(admin, Role.ADMINISTRATOR, null, LocalDate.now(clock));
    }

    private void open(DemoTable.Row row, DemoUnit branch, String password, DemoUnit root) {
        String name = row.text("name");
        long account = accounts.openWithPassword(row.text("login"), name, password, member(branch, name));
        Role role = Role.valueOf(row.text("role"));
        if (role == Role.MEMBER) return;
        UnitId unit = role == Role.COMMITTEE_OFFICER
                ? root.unit().id()
                : branch.unit().id();
        accounts.grant(account, role, unit, LocalDate.now(clock).minusYears(1));
    }

    private static @Nullable MemberId member(DemoUnit branch, String name) {
        return branch.people().stream()
                .filter(person -> person.name().equals(name))
                .map(DemoMember::id)
                .findFirst()
                .orElse(null);
    }
}

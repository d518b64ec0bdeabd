package org.zhibu.core.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.demo.DemoUnit.DemoMember;
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
    private final Accounts accounts;
    private final Subtrees subtrees;
    private final Clock clock;

    DemoSeeder(
            DemoTree tree,
            DemoPeopleEntered people,
            DemoYears years,
            Accounts accounts,
            Subtrees subtrees,
            Clock clock) {
        this.tree = tree;
        this.people = people;
        this.years = years;
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
        years.log(units.values());
        return true;
    }

    private void openAccounts(Map<String, DemoUnit> units) {
        String password = accounts.hash(PASSWORD);
        for (Map<String, String> row : Csv.rows("cast.csv")) {
            if (DemoTree.cell(row, "login").isEmpty()) continue;
            DemoUnit branch = java.util.Objects.requireNonNull(units.get(DemoTree.cell(row, "branch")));
            open(row, branch, password, java.util.Objects.requireNonNull(units.get("root")));
        }
        long admin = accounts.openWithPassword(
                "guanli", Csv.lines("administrator.txt").get(0), password, null);
        accounts.grant(admin, Role.ADMINISTRATOR, null, LocalDate.now(clock));
    }

    private void open(Map<String, String> row, DemoUnit branch, String password, DemoUnit root) {
        String name = DemoTree.cell(row, "name");
        long account = accounts.openWithPassword(DemoTree.cell(row, "login"), name, password, member(branch, name));
        Role role = Role.valueOf(DemoTree.cell(row, "role"));
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

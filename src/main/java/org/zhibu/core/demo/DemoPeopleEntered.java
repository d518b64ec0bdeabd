package org.zhibu.core.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.demo.DemoUnit.DemoMember;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.NewMember;
import org.zhibu.core.member.Roster;
import org.zhibu.core.organization.Posts;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.Dice;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.UnitId;

/** Enters the named cast first and fills each branch up with invented people. */
@Component
class DemoPeopleEntered {

    private static final List<String> COMMITTEE = List.of("BS01", "BS03", "BS04", "BS05", "BS02");
    private static final List<String> EDUCATION = List.of("21", "31", "41", "61", "14", "21", "31");

    private final Roster roster;
    private final Posts posts;
    private final Clock clock;
    private final Dice dice = new Dice(19210723);
    private int entered;

    DemoPeopleEntered(Roster roster, Posts posts, Clock clock) {
        this.roster = roster;
        this.posts = posts;
        this.clock = clock;
    }

    void enter(Map<String, DemoUnit> units) {
        entered = 0;
        for (DemoTable.Row row : DemoTable.rows("cast.csv")) cast(units, row);
        for (DemoUnit unit : units.values()) {
            while (unit.people().size() < unit.members()) invented(unit);
            if (unit.members() > 0) fillPosts(unit);
        }
    }

    private void cast(Map<String, DemoUnit> units, DemoTable.Row row) {
        DemoUnit unit = java.util.Objects.requireNonNull(units.get(row.text("branch")));
        LocalDate full = date(row.text("full"));
        MemberDetails details = details(
                row.text("name"),
                row.text("gender"),
                LocalDate.parse(row.text("birth")),
                row.text("education"),
                LocalDate.parse(row.text("joined")),
                full,
                row.text("job"),
                row.text("away"));
        enter(unit, details, row.number("group") - 1, row.text("duty"));
    }

    private void invented(DemoUnit unit) {
        int number = unit.people().size();
        boolean woman = dice.percent(unit.key(), number, "gender") < 34;
        List<String> names = DemoTable.lines("names.csv");
        String surnames = after(names.get(0));
        int surname = dice.below(surnames.length(), unit.key(), number, "surname");
        String given = dice.pick(List.of(after(names.get(woman ? 2 : 1)).split(" ")), unit.key(), number, "given");
        int age = age(unit, number);
        LocalDate birth =
                LocalDate.now(clock).minusYears(age).withDayOfYear(1 + dice.below(365, unit.key(), number, "birthday"));
        LocalDate joined = birth.plusYears(21 + dice.below(Math.max(1, age - 23), unit.key(), number, "joined"));
        String job = dice.pick(List.of(after(names.get(3)).split(" ")), unit.key(), number, "job");
        MemberDetails details = details(
                surnames.charAt(surname) + given,
                woman ? "2" : "1",
                birth,
                dice.pick(EDUCATION, unit.key(), number, "education"),
                joined,
                joined.plusYears(1).isAfter(LocalDate.now(clock)) ? null : joined.plusYears(1),
                job,
                "");
        enter(
                unit,
                details,
                unit.groups().isEmpty() ? 0 : number % unit.groups().size(),
                "");
    }

    private int age(DemoUnit unit, int number) {
        return unit.key().equals("retired")
                ? 60 + dice.below(22, unit.key(), number, "age")
                : 24 + dice.below(35, unit.key(), number, "age");
    }

    private MemberDetails details(
            String name,
            String gender,
            LocalDate birth,
            String education,
            LocalDate joined,
            @Nullable LocalDate full,
            String job,
            String away) {
        entered++;
        boolean frail = birth.isBefore(LocalDate.now(clock).minusYears(78));
        return new MemberDetails(
                name,
                gender,
                dice.percent(name, "ethnicity") < 92 ? "01" : "03",
                birth,
                dice.percent(name, "gap") < 4 ? null : education,
                full == null ? "02" : "01",
                joined,
                full,
                "1",
                job,
                "1990000%04d".formatted(entered),
                null,
                null,
                away.isEmpty() ? "0" : "1",
                away.isEmpty() ? null : away,
                frail ? "AGED" : null);
    }

    private void enter(DemoUnit unit, MemberDetails details, int group, String duty) {
        UnitId groupId =
                unit.groups().isEmpty() ? null : unit.groups().get(group).id();
        LocalDate from = latest(LocalDate.now(clock).minusYears(3).withDayOfYear(1), details.joinedOn());
        MemberId id = roster.enter(
                Actor.SYSTEM,
                unit.unit().home(),
                new NewMember(
                        details,
                        CitizenNumbers.of(details, entered),
                        unit.unit().id(),
                        groupId,
                        from));
        if (!duty.isEmpty()) posts.appoint(Actor.SYSTEM, unit.unit().id(), duty, id, appointed());
        unit.people().add(new DemoMember(id, details.name(), group, !duty.isEmpty(), details.fullOn(), from));
    }

    /** The committee of a branch with seven or more full members, the secretary alone of a smaller one. */
    private void fillPosts(DemoUnit unit) {
        long fullMembers = unit.people().stream()
                .filter(person -> person.fullAt(LocalDate.now(clock)))
                .count();
        int wanted = unit.key().equals("ferry") ? 2 : fullMembers >= 7 ? 5 : 1;
        long held = unit.people().stream().filter(DemoMember::committee).count();
        for (int i = 0; i < unit.people().size() && held < wanted; i++) {
            DemoMember person = unit.people().get(i);
            if (person.committee() || !person.fullAt(LocalDate.now(clock))) continue;
            String duty = COMMITTEE.get((int) held);
            posts.appoint(Actor.SYSTEM, unit.unit().id(), duty, person.id(), appointed());
            unit.people()
                    .set(
                            i,
                            new DemoMember(
                                    person.id(), person.name(), person.group(), true, person.fullOn(), person.since()));
            held++;
        }
    }

    private LocalDate appointed() {
        return LocalDate.now(clock).minusYears(2).withDayOfYear(1);
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private static String after(String line) {
        return line.substring(line.indexOf(',') + 1);
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}

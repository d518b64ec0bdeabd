package org.zhibu.core.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.core.demo.DemoPlan.Held;
import org.zhibu.core.demo.DemoThemes.Theme;
import org.zhibu.core.demo.DemoUnit.DemoMember;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.life.NewActivity.Attendee;
import org.zhibu.core.life.NewActivity.Decision;
import org.zhibu.core.life.NewActivity.Texts;
import org.zhibu.core.life.NewActivity.Vote;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.demo.Dice;

/** Logs last year and this one up to today, through the same door as a secretary. */
@Component
class DemoYears {

    private static final List<String> GROWING = List.of("life", "study", "fact", "audit");
    private static final int AT_ONCE = 50;

    private final Activities activities;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Dice dice = new Dice(20181028);
    private final DemoThemes themes = new DemoThemes();

    DemoYears(Activities activities, JdbcClient jdbc, Clock clock) {
        this.activities = activities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void log(Collection<DemoUnit> units) {
        int logged = 0;
        for (DemoUnit unit : units) {
            if (unit.members() == 0) continue;
            for (Held held : DemoPlan.of(unit, LocalDate.now(clock), dice)) {
                log(unit, held);
                if (++logged % AT_ONCE == 0 && logged <= 8 * AT_ONCE) GROWING.forEach(this::knowAgain);
            }
        }
    }

    /** Plans made for tables that were empty a moment ago read them whole, again and again. */
    void knowAgain(String schema) {
        jdbc.sql("select kernel.analyze(:schema)").param("schema", schema).query(rows -> {});
    }

    private void log(DemoUnit branch, Held held) {
        Integer group = held.group();
        Unit unit = group == null ? branch.unit() : branch.groups().get(group);
        List<DemoMember> expected = expected(branch, held);
        Actor secretary = new Actor(null, branch.people().get(0).name());
        NewActivity activity = activity(branch, held, expected);
        ActivityId id = activities.record(secretary, unit, activity, enteredAt(branch, held));
        OffsetDateTime done = doneAt(branch, held);
        if (!activity.decisions().isEmpty() && !done.isAfter(OffsetDateTime.now(clock)))
            activities.carryOut(secretary, unit, id, themes.word("done"), done);
    }

    /** Most decisions are carried out in time, a few of this year never. */
    private OffsetDateTime doneAt(DemoUnit branch, Held held) {
        boolean forgotten = held.on().getYear() == LocalDate.now(clock).getYear()
                && dice.percent(branch.key(), held.toString(), "forgotten") < 8;
        int days = forgotten ? 1000 : 10 + dice.below(9, branch.key(), held.toString(), "done");
        return held.on().plusDays(days).atTime(16, 20).atZone(clock.getZone()).toOffsetDateTime();
    }

    private List<DemoMember> expected(DemoUnit branch, Held held) {
        Integer group = held.group();
        List<DemoMember> people = branch.people().stream()
                .filter(person -> !person.since().isAfter(held.on()))
                .filter(person -> group == null || person.group() == group)
                .filter(person -> !held.kind().equals("OL-02") || person.committee())
                .toList();
        if (held.kind().equals("TALK")) return drawn(branch, held, people, 2);
        return ActivityKind.of(held.kind()).expectsAll() ? people : drawn(branch, held, people, people.size() / 2);
    }

    private List<DemoMember> drawn(DemoUnit branch, Held held, List<DemoMember> people, int count) {
        int start = dice.below(people.size(), branch.key(), held.toString(), "drawn");
        List<DemoMember> drawn = new ArrayList<>();
        for (int i = 0; i < Math.max(1, count); i++) drawn.add(people.get((start + i) % people.size()));
        return drawn.stream().distinct().toList();
    }

    private NewActivity activity(DemoUnit branch, Held held, List<DemoMember> expected) {
        ActivityKind kind = ActivityKind.of(held.kind());
        List<Theme> choice = themes.of(held.kind());
        List<Attendee> attendees = attendees(branch, held, kind, expected);
        boolean byQuarter = kind == ActivityKind.BRANCH_MEETING;
        Theme theme = choice.isEmpty()
                ? null
                : byQuarter
                        ? choice.get((held.on().getMonthValue() - 1) / 3)
                        : dice.pick(choice, branch.key(), held.toString());
        return new NewActivity(
                kind,
                theme == null ? themes.word("talk") : theme.topic(),
                held.on(),
                LocalTime.of(kind == ActivityKind.GROUP_MEETING ? 9 : 14, 30),
                kind == ActivityKind.GROUP_MEETING || kind.isTalk() ? 60 : 120,
                theme == null ? noTexts() : texts(kind, theme, expected),
                attendees,
                List.of(),
                theme == null || theme.decision().isEmpty() ? List.of() : List.of(decision(theme, held, expected)),
                theme == null || theme.vote().isEmpty() ? List.of() : votes(theme, held, attendees, expected),
                isLate(branch, held) ? themes.word("late") : null);
    }

    private static Texts noTexts() {
        return new Texts(null, null, null, null, null, null, null, null);
    }

    private Texts texts(ActivityKind kind, Theme theme, List<DemoMember> expected) {
        String host = expected.get(0).name();
        List<String> speakers = new ArrayList<>();
        for (int i = 1; i <= 3; i++)
            speakers.add(expected.get(i % expected.size()).name());
        return new Texts(
                theme.place(),
                host,
                speakers.get(0),
                kind.hasTopic() ? theme.topic() : null,
                kind.hasMaterial() ? themes.word("material") : null,
                kind.hasLecturer() ? host : null,
                theme.agenda().isEmpty() ? null : theme.agenda(),
                theme.minutes().isEmpty() ? null : theme.minutes(host, speakers));
    }

    private List<Attendee> attendees(DemoUnit branch, Held held, ActivityKind kind, List<DemoMember> expected) {
        List<Attendee> attendees = new ArrayList<>();
        for (DemoMember person : expected) {
            int chance = dice.percent(branch.key(), held.toString(), person.name());
            AttendanceStatus status = !kind.expectsAll() || chance < 90 || person.committee()
                    ? AttendanceStatus.PRESENT
                    : chance < 97 ? AttendanceStatus.LEAVE : AttendanceStatus.ABSENT;
            String reason = status == AttendanceStatus.LEAVE ? themes.word("leave." + chance % 4) : null;
            attendees.add(new Attendee(person.id(), status, reason));
        }
        return attendees;
    }

    private static Decision decision(Theme theme, Held held, List<DemoMember> expected) {
        String owner = expected.get(1 % expected.size()).name();
        return new Decision(null, theme.decision(), owner, held.on().plusDays(20));
    }

    private static List<Vote> votes(Theme theme, Held held, List<Attendee> attendees, List<DemoMember> expected) {
        int present = 0;
        for (int i = 0; i < attendees.size(); i++)
            if (attendees.get(i).status() == AttendanceStatus.PRESENT
                    && expected.get(i).fullAt(held.on())) present++;
        return present == 0 ? List.of() : List.of(new Vote(theme.vote(), null, null, present, 0, 0));
    }

    private boolean isLate(DemoUnit branch, Held held) {
        boolean drawn = dice.percent(branch.key(), held.toString(), "late") < 4;
        return drawn && !held.on().plusDays(16).isAfter(LocalDate.now(clock));
    }

    private OffsetDateTime enteredAt(DemoUnit branch, Held held) {
        int days = isLate(branch, held) ? 15 : dice.below(3, branch.key(), held.toString(), "entered");
        OffsetDateTime at =
                held.on().plusDays(days).atTime(17, 5).atZone(clock.getZone()).toOffsetDateTime();
        OffsetDateTime now = OffsetDateTime.now(clock);
        return at.isAfter(now) ? now : at;
    }
}

package org.zhibu.core.admission.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Course;
import org.zhibu.core.admission.model.WorkCalendar;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.KeepingFiles.Wanted;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.member.Roster;
import org.zhibu.core.organization.Posts;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.demo.DemoOffice;
import org.zhibu.shared.demo.DemoOffice.DemoPlace;
import org.zhibu.shared.demo.DemoRecords;
import org.zhibu.shared.demo.DemoTable;
import org.zhibu.shared.demo.DemoTable.Row;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitKind;

/** Files in every stage, from a talk that is due to a member confirmed last year; some decided by logged meetings. */
@Component
class AdmissionDemo implements DemoRecords {

    private final KeepingFiles keeping;
    private final RecordingSteps steps;
    private final Drafting drafting;
    private final Courses courses;
    private final AdmissionQueries queries;
    private final Activities activities;
    private final Units units;
    private final Posts posts;
    private final Roster roster;

    AdmissionDemo(
            KeepingFiles keeping,
            RecordingSteps steps,
            Drafting drafting,
            Courses courses,
            AdmissionQueries queries,
            Activities activities,
            Units units,
            Posts posts,
            Roster roster) {
        this.keeping = keeping;
        this.steps = steps;
        this.drafting = drafting;
        this.courses = courses;
        this.queries = queries;
        this.activities = activities;
        this.units = units;
        this.posts = posts;
        this.roster = roster;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public void enter(DemoOffice office) {
        Map<String, One> files = new HashMap<>();
        for (Row row : DemoTable.rows("admission.csv")) {
            LocalDate anchor = row.has("anchor") ? LocalDate.parse(row.text("anchor")) : office.today();
            files.put(row.text("file"), new One(row, office.at(row.text("branch")), anchor, office.today()));
        }
        for (Row row : DemoTable.rows("admission-steps.csv"))
            Objects.requireNonNull(files.get(row.text("file"))).enter(row);
    }

    /** One file while it is entered. */
    private final class One {

        private final Row person;
        private final DemoPlace branch;
        private final LocalDate anchor;
        private final LocalDate today;
        private @Nullable AdmissionId id;

        One(Row person, DemoPlace branch, LocalDate anchor, LocalDate today) {
            this.person = person;
            this.branch = branch;
            this.anchor = anchor;
            this.today = today;
        }

        void enter(Row row) {
            LocalDate on = anchor.minusDays(row.number("ago"));
            if (on.isAfter(today)) return;
            OffsetDateTime at = on.atTime(17, 0).atOffset(ZoneOffset.ofHours(8));
            if (row.text("step").equals("APPLICATION")) id = start(on, at);
            else if (row.text("step").equals("REVIEW")) keeping.review(actor(), file(), on, row.text("answers"), at);
            else enter(row, Step.valueOf(row.text("step")), on, at);
        }

        private AdmissionId start(LocalDate on, OffsetDateTime at) {
            Place place = new Place(branch.unit(), branch.home(), branch.name(), UnitKind.BRANCH, branch.path(), "");
            Wanted wanted = new Wanted(
                    person.text("name"),
                    person.text("gender"),
                    LocalDate.parse(person.text("birth")),
                    person.has("number") ? person.text("number") : numberOnRoster(),
                    person.text("education"),
                    person.text("job"));
            return keeping.start(actor(), place, wanted, on, at);
        }

        /** Somebody of the cast is on the roster already, and has the number that stands there. */
        private String numberOnRoster() {
            MemberId member = branch.person(person.text("name")).id();
            return Objects.requireNonNull(
                    roster.idNumbers(branch.home(), List.of(member)).get(member));
        }

        private void enter(Row row, Step step, LocalDate on, OffsetDateTime at) {
            AdmissionFile file = file();
            Course course = courses.of(file);
            StepEntry entry = new StepEntry(
                    step, on, answers(row), meeting(row, on, at), people(row), row.text("explanation"), "");
            Drafting.Draft draft = drafting.draft(file, course, entry);
            StepEntry explained = draft.lapses() > 0 && row.text("explanation").isEmpty()
                    ? new StepEntry(step, on, entry.answers(), entry.meeting(), entry.people(), "\u2013", "")
                    : entry;
            steps.write(step.isHigher() ? new Actor(null, committee()) : actor(), file, course, explained, draft, at);
        }

        private Map<Item, String> answers(Row row) {
            Map<Item, String> answers = new EnumMap<>(Item.class);
            for (String one : row.text("answers").split(";", -1)) {
                int equals = one.indexOf('=');
                if (equals < 0) continue;
                Item item = Item.valueOf(one.substring(0, equals));
                answers.put(item, value(one.substring(equals + 1), answers));
            }
            return answers;
        }

        private String value(String text, Map<Item, String> answers) {
            if (text.equals("@work"))
                return WorkCalendar.official()
                        .after(LocalDate.parse(Objects.requireNonNull(answers.get(Item.NOTICE_FROM))), 7, true)
                        .toString();
            if (!text.startsWith("@")) return text.replace('+', ',');
            return anchor.minusDays(Integer.parseInt(text.substring(1))).toString();
        }

        /** Names, or positions among the full members of the branch. */
        private List<String> people(Row row) {
            if (!row.has("people")) return List.of();
            return Stream.of(row.text("people").split("\\|", -1))
                    .map(one -> one.matches("\\d+")
                            ? branch.people().get(Integer.parseInt(one)).id()
                            : branch.person(one).id())
                    .map(MemberId::text)
                    .toList();
        }

        private String meeting(Row row, LocalDate on, OffsetDateTime at) {
            String kind = row.text("meeting");
            if (!kind.startsWith("OL-")) return kind;
            Unit unit = units.find(Scope.below(branch.path()), branch.unit()).orElseThrow(NotHere::new);
            ActivityId held = activities.record(actor(), unit, meeting(on), at);
            activities.carryOut(actor(), unit, held, null, at);
            return held.text();
        }

        /** A meeting of the committee with one decision; its words lie in {@code admission.txt}. */
        private NewActivity meeting(LocalDate on) {
            List<String> words = DemoTable.lines("admission.txt");
            String secretary = branch.people().get(0).name();
            String recorder = branch.people().get(1).name();
            return new NewActivity(
                    ActivityKind.COMMITTEE_MEETING,
                    words.get(0),
                    on,
                    LocalTime.of(9, 30),
                    60,
                    new NewActivity.Texts(
                            words.get(1), secretary, recorder, null, null, null, words.get(0), words.get(2)),
                    committee(on),
                    List.of(),
                    List.of(new NewActivity.Decision(null, words.get(3), secretary, null)),
                    List.of(),
                    null);
        }

        private List<NewActivity.Attendee> committee(LocalDate on) {
            return posts.holdersOf(Scope.below(branch.path()), branch.unit(), on).stream()
                    .filter(holder -> Posts.isCommittee(holder.dutyCode()))
                    .map(holder -> new NewActivity.Attendee(holder.member(), AttendanceStatus.PRESENT, null))
                    .toList();
        }

        private AdmissionFile file() {
            return queries.find(Scope.below(branch.path()), Objects.requireNonNull(id))
                    .orElseThrow(NotHere::new);
        }

        private Actor actor() {
            return new Actor(null, branch.people().get(0).name());
        }

        private String committee() {
            return DemoTable.lines("admission.txt").get(4);
        }
    }
}

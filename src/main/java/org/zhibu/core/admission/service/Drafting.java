package org.zhibu.core.admission.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.Verdict;
import org.zhibu.core.admission.model.Course;
import org.zhibu.core.admission.model.Deed;
import org.zhibu.core.admission.model.Rulebook;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.repository.StepQueries;
import org.zhibu.core.life.Activities;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.core.life.LoggedMeeting;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;

/** Makes a step of what was typed, and says everything that is wrong with it at once. */
@Component
public class Drafting {

    private static final int MOST = 60;

    private final Activities activities;
    private final Roster roster;
    private final StepQueries queries;
    private final AdmissionWords words;

    Drafting(Activities activities, Roster roster, StepQueries queries, AdmissionWords words) {
        this.activities = activities;
        this.roster = roster;
        this.queries = queries;
        this.words = words;
    }

    /**
     * A step ready to be written, or what is wrong with it.
     *
     * @param deed null where not even its day is known
     * @param people contacts or sponsors by their ids
     */
    record Draft(
            @Nullable Deed deed,
            @Nullable ActivityId meeting,
            Map<MemberId, String> people,
            int lapses,
            List<Refused> problems) {}

    Draft draft(AdmissionFile file, Course course, StepEntry entry) {
        Collector found = new Collector(file, course, entry);
        found.meeting();
        found.missing();
        found.people();
        return found.judged();
    }

    /** The meetings a step can be decided by, newest first. */
    public List<LoggedMeeting> meetingsFor(AdmissionFile file, Step step) {
        if (!step.items().contains(Item.MEETING)) return List.of();
        List<ActivityKind> kinds = step.isVoted()
                ? List.of(ActivityKind.BRANCH_MEETING)
                : List.of(ActivityKind.COMMITTEE_MEETING, ActivityKind.BRANCH_MEETING);
        return activities.meetings(file.scope(), file.homeId(), file.unit(), kinds, MOST);
    }

    /** Those who can be contact or sponsor: full members of the branch, but not the person. */
    public List<Person> companionsFor(AdmissionFile file, LocalDate on) {
        Place branch = new Place(file.unit(), file.homeId(), file.unitName(), file.unitKind(), file.path(), "");
        return roster.peopleOf(file.scope(), branch, on).stream()
                .filter(Person::votes)
                .filter(person -> !person.id().equals(file.member()))
                .toList();
    }

    /** One step as it is put together. */
    private final class Collector {

        private final AdmissionFile file;
        private final Course course;
        private final StepEntry entry;
        private final Map<Item, String> values = new EnumMap<>(Item.class);
        private final Map<MemberId, String> people = new LinkedHashMap<>();
        private final List<Refused> problems = new ArrayList<>();
        private @Nullable ActivityId meeting;
        private @Nullable LocalDate on;

        Collector(AdmissionFile file, Course course, StepEntry entry) {
            this.file = file;
            this.course = course;
            this.entry = entry;
            this.on = entry.on();
            values.putAll(entry.answers());
            values.keySet().removeIf(item -> item.workedOut());
            if (entry.step().items().contains(Item.BODY)) values.put(Item.BODY, "COMMITTEE");
        }

        /** The day and the vote are those of the logged meeting. */
        void meeting() {
            if (!entry.step().items().contains(Item.MEETING)) return;
            String chosen = entry.meeting();
            if (chosen.isBlank()) {
                problems.add(Refused.at("meeting", "admission.meeting-missing"));
                return;
            }
            values.put(Item.MEETING, chosen);
            if (chosen.equals(StepEntry.ELSEWHERE)) return;
            Optional<LoggedMeeting> found = meetingOf(chosen);
            if (found.isEmpty()) problems.add(Refused.at("meeting", "admission.meeting-gone"));
            else take(found.get(), chosen);
        }

        private Optional<LoggedMeeting> meetingOf(String chosen) {
            try {
                ActivityId id = ActivityId.of(chosen.replaceAll("/.*", ""));
                return activities.meetings(file.scope(), file.homeId(), List.of(id)).stream()
                        .findFirst();
            } catch (NotHere e) {
                return Optional.empty();
            }
        }

        private void take(LoggedMeeting found, String chosen) {
            meeting = found.id();
            on = found.heldOn();
            if (!entry.step().isVoted()) return;
            String number = chosen.substring(chosen.indexOf('/') + 1);
            found.votes().stream()
                    .filter(vote -> String.valueOf(vote.number()).equals(number))
                    .findFirst()
                    .ifPresentOrElse(
                            this::take, () -> problems.add(Refused.at("meeting", "admission.meeting-no-vote")));
        }

        private void take(LoggedMeeting.Ballot vote) {
            values.put(Item.VOTERS_DUE, String.valueOf(vote.due()));
            values.put(Item.VOTERS_PRESENT, String.valueOf(vote.present()));
            values.put(Item.IN_FAVOUR, String.valueOf(vote.inFavour()));
        }

        void missing() {
            if (on == null && problems.isEmpty()) problems.add(Refused.at("on", "admission.day-missing"));
            for (Item item : entry.step().items()) {
                boolean asked = item.required() && item.kind() != Item.Kind.PEOPLE && item != Item.MEETING;
                if (asked && !values.containsKey(item))
                    problems.add(Refused.at(AdmissionWords.fieldOf(item), "admission.item-missing", words.item(item)));
            }
        }

        /** 2014 第九条、第十四条, 2026 第九条、第十四条: full members, never the person. */
        void people() {
            Item role = entry.step().items().stream()
                    .filter(item -> item.kind() == Item.Kind.PEOPLE)
                    .findFirst()
                    .orElse(null);
            if (role == null) return;
            if (entry.people().isEmpty()) {
                problems.add(Refused.at("first", "admission.item-missing", words.item(role)));
                return;
            }
            Map<String, Person> able = companionsFor(file, on == null ? course.today() : on).stream()
                    .collect(Collectors.toMap(person -> person.id().text(), person -> person));
            for (String id : entry.people()) {
                Person person = able.get(id);
                if (person == null) problems.add(Refused.at("first", "admission.not-a-full-member"));
                else people.put(person.id(), person.name());
            }
            values.put(role, String.join(",", entry.people()));
        }

        Draft judged() {
            if (on == null) return new Draft(null, meeting, people, 0, problems);
            Deed deed = new Deed(entry.step(), on, values);
            Course after = course.with(deed);
            List<Verdict> verdicts = Rulebook.judge(after, entry.step());
            verdicts.stream().filter(Verdict::isBroken).map(words::refusal).forEach(problems::add);
            if (problems.isEmpty())
                verdicts.stream()
                        .filter(one -> one.outcome() == Verdict.Outcome.UNKNOWN && isAsked(one.field()))
                        .map(words::refusal)
                        .forEach(problems::add);
            explained(verdicts);
            later(after);
            int lapses = (int) verdicts.stream()
                    .filter(one -> one.isWarned() && one.central())
                    .count();
            return new Draft(deed, meeting, people, lapses, problems);
        }

        private static boolean isAsked(@Nullable Item field) {
            return field == null || !field.workedOut();
        }

        /** What is late or unusual is entered with the reason why. */
        private void explained(List<Verdict> verdicts) {
            if (!entry.explanation().isBlank()) return;
            verdicts.stream()
                    .filter(Verdict::isWarned)
                    .forEach(one -> problems.add(
                            Refused.at("explanation", "admission.explain", words.said(one), words.clause(one))));
            int most = on == null ? 0 : course.localOn(on).contactLoad();
            if (most == 0 || entry.step() != Step.CONTACTS) return;
            people.forEach((member, name) -> {
                int load = queries.loadOf(file.scope(), member, file.file()) + 1;
                if (load > most) problems.add(Refused.at("explanation", "admission.contact-load", name, load, most));
            });
        }

        /** A correction may not break what was done after it. */
        private void later(Course after) {
            if (!course.isDone(entry.step())) return;
            for (Step step : Step.values())
                if (step != entry.step() && after.isDone(step))
                    Rulebook.judge(after, step).stream()
                            .filter(Verdict::isBroken)
                            .forEach(one -> problems.add(
                                    Refused.at("on", "admission.breaks-later", words.step(step), words.said(one))));
        }
    }
}

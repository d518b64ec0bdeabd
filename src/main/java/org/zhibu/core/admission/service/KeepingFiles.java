package org.zhibu.core.admission.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.AdmissionState;
import org.zhibu.core.admission.EndReason;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Agenda;
import org.zhibu.core.admission.model.Course;
import org.zhibu.core.admission.model.Deed;
import org.zhibu.core.admission.model.Rulebook;
import org.zhibu.core.admission.model.WorkCalendar;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.repository.AdmissionRepository;
import org.zhibu.core.admission.repository.AdmissionRepository.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.CitizenId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.secret.Vault;

/** Starts files, keeps their personal items and reviews, stops them and takes them up again. */
@Service
public class KeepingFiles {

    private final AdmissionQueries queries;
    private final AdmissionRepository files;
    private final Courses courses;
    private final RecordingSteps steps;
    private final AdmissionWords words;
    private final Vault vault;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    KeepingFiles(
            AdmissionQueries queries,
            AdmissionRepository files,
            Courses courses,
            RecordingSteps steps,
            AdmissionWords words,
            Vault vault,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.queries = queries;
        this.files = files;
        this.courses = courses;
        this.steps = steps;
        this.words = words;
        this.vault = vault;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A person as typed.
     *
     * @param idNumber 18 characters, normalised; null where it is not known yet or stays as it is
     */
    public record Wanted(
            String name,
            String gender,
            LocalDate birthOn,
            @Nullable String idNumber,
            @Nullable String education,
            @Nullable String job) {

        Person person() {
            return new Person(name, Roster.initials(name), gender, birthOn, education, job);
        }

        Map<String, @Nullable String> told(@Nullable String masked) {
            Map<String, @Nullable String> told = new LinkedHashMap<>();
            told.put("name", name);
            told.put("gender", gender);
            told.put("birthOn", birthOn.toString());
            told.put(
                    "idNumber",
                    idNumber == null ? masked : CitizenId.stored(idNumber).masked());
            told.put("education", education);
            told.put("job", job);
            return told;
        }
    }

    /** What keeps an application of that day from being taken: age, future, an id number that is another's. */
    public List<Refused> problems(@Nullable LocalDate birthOn, @Nullable LocalDate appliedOn) {
        List<Refused> problems = new ArrayList<>();
        if (birthOn == null || appliedOn == null) return problems;
        Rulebook.judge(applied(birthOn, appliedOn), Step.APPLICATION).stream()
                .filter(org.zhibu.core.admission.Verdict::isBroken)
                .forEach(one -> problems.add(Refused.at(
                        "appliedOn", "admission.said", words.refusal(one).args().toArray())));
        return problems;
    }

    private Course applied(LocalDate birthOn, LocalDate on) {
        return new Course(
                birthOn,
                Map.of(Step.APPLICATION, Deed.of(Step.APPLICATION, on)),
                List.of(),
                courses::localOn,
                WorkCalendar.official(),
                LocalDate.now(clock));
    }

    /** Opens a file with the application as its first step. */
    @Transactional
    public AdmissionId start(Viewer viewer, Place place, Wanted wanted, LocalDate appliedOn) {
        AdmissionPolicy.must(AdmissionPolicy.mayStart(viewer, place));
        if (!AdmissionPolicy.admits(place.kind())) throw new Refused("admission.branches-only");
        problems(wanted.birthOn(), appliedOn).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return start(Actor.of(viewer), place, wanted, appliedOn, OffsetDateTime.now(clock));
    }

    AdmissionId start(Actor actor, Place place, Wanted wanted, LocalDate appliedOn, OffsetDateTime at) {
        AdmissionId id = new AdmissionId(place.home(), numbers.next());
        int year = appliedOn.getYear();
        files.insert(id, place.unit(), year, files.nextSerial(place.home(), year), wanted.person(), actor.name(), at);
        store(id, wanted);
        AdmissionFile file = queries.find(place.scope(), id).orElseThrow(NotHere::new);
        journal.writeAt(at, actor, "admission.file.started", id.ref(), place.unit(), Change.created(wanted.told(null)));
        files.step(id, Deed.of(Step.APPLICATION, appliedOn), null, 0, null, actor.name(), at);
        steps.stand(file, courses.of(file));
        steps.mark(file, appliedOn);
        return id;
    }

    private void store(AdmissionId id, Wanted wanted) {
        String number = wanted.idNumber();
        if (number == null) return;
        byte[] hash = vault.fingerprint(number);
        if (files.isTaken(hash, id)) throw Refused.at("idNumber", "admission.id-number-taken");
        files.idNumber(id, vault.seal(number), hash, CitizenId.stored(number).masked());
    }

    /** Changes the personal items. */
    @Transactional
    public void change(Viewer viewer, AdmissionId id, long version, Wanted wanted) {
        AdmissionFile file = viewer.find(scope -> queries.find(scope, id));
        AdmissionPolicy.must(AdmissionPolicy.mayKeep(viewer, file));
        courses.of(file).on(Step.APPLICATION).stream()
                .flatMap(applied -> problems(wanted.birthOn(), applied).stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw Refused.at("birthOn", problem.key(), problem.args().toArray());
                });
        files.update(id, version, wanted.person());
        store(id, wanted);
        Wanted before = new Wanted(file.name(), file.gender(), file.birthOn(), null, file.education(), file.job());
        Change change = Change.between(before.told(file.idMasked()), wanted.told(file.idMasked()), null);
        if (!change.isEmpty()) journal.write(Actor.of(viewer), "admission.file.changed", id.ref(), file.unit(), change);
    }

    /** 2014 第十一条, 2026 第十一条: a half-year review, its day and what came of it. */
    @Transactional
    public void review(Viewer viewer, AdmissionId id, long version, LocalDate on, String result) {
        AdmissionFile file = viewer.find(scope -> queries.find(scope, id));
        AdmissionPolicy.must(AdmissionPolicy.mayKeep(viewer, file));
        Course course = courses.of(file);
        if (on.isAfter(LocalDate.now(clock)))
            throw Refused.at(
                    "on", "admission.review-in-the-future", LocalDate.now(clock).toString());
        LocalDate since = course.on(Step.ACTIVIST).orElseThrow(() -> Refused.at("on", "admission.review-too-early"));
        if (on.isBefore(since)) throw Refused.at("on", "admission.review-before", since.toString());
        files.touch(id, version);
        review(Actor.of(viewer), file, on, result, OffsetDateTime.now(clock));
    }

    void review(Actor actor, AdmissionFile file, LocalDate on, String result, OffsetDateTime at) {
        if (!files.review(file.file(), on, result, actor.name(), at))
            throw Refused.at("on", "admission.review-twice", on.toString());
        steps.stand(file, courses.of(file));
        journal.writeAt(
                at,
                actor,
                "admission.file.reviewed",
                file.file().ref(),
                file.unit(),
                Change.between(Map.of(), Map.of("on", on.toString(), "result", result), null));
        steps.mark(file, on);
    }

    /** Takes a review back that was entered wrongly, with the reason. */
    @Transactional
    public void dropReview(Viewer viewer, AdmissionId id, long version, LocalDate on, String reason) {
        AdmissionFile file = viewer.find(scope -> queries.find(scope, id));
        AdmissionPolicy.must(AdmissionPolicy.mayKeep(viewer, file));
        if (reason.isBlank()) throw Refused.at("words", "record.words-missing");
        files.touch(id, version);
        if (!files.dropReview(id, on)) throw new NotHere();
        steps.stand(file, courses.of(file));
        journal.write(
                Actor.of(viewer),
                "admission.file.unreviewed",
                id.ref(),
                file.unit(),
                Change.between(Map.of("on", on.toString()), nothing("on"), reason));
        steps.mark(file, on);
    }

    private static Map<String, @Nullable String> nothing(String field) {
        Map<String, @Nullable String> nothing = new LinkedHashMap<>();
        nothing.put(field, null);
        return nothing;
    }

    /** Stops a file; nothing is due of it any more. What was done stays and counts on when it is taken up again. */
    @Transactional
    public void stop(Viewer viewer, AdmissionId id, long version, EndReason reason, String why) {
        AdmissionFile file = viewer.find(scope -> queries.find(scope, id));
        AdmissionPolicy.must(AdmissionPolicy.mayEnd(viewer, file));
        if (file.state() != AdmissionState.OPEN) throw new Stale();
        if (why.isBlank()) throw Refused.at("words", "record.words-missing");
        files.touch(id, version);
        files.stop(id, LocalDate.now(clock), reason);
        end(viewer, file, "admission.file.stopped", Change.between(Map.of(), Map.of("endReason", reason.name()), why));
    }

    /** Takes a stopped file up again; cultivation is counted on from where it began, 第十二条. */
    @Transactional
    public void resume(Viewer viewer, AdmissionId id, long version, String why) {
        AdmissionFile file = viewer.find(scope -> queries.find(scope, id));
        AdmissionPolicy.must(AdmissionPolicy.mayEnd(viewer, file));
        if (file.state() != AdmissionState.STOPPED) throw new Stale();
        if (why.isBlank()) throw Refused.at("words", "record.words-missing");
        files.touch(id, version);
        steps.stand(file, courses.of(file));
        end(viewer, file, "admission.file.resumed", Change.because(why));
    }

    private void end(Viewer viewer, AdmissionFile file, String action, Change change) {
        journal.write(Actor.of(viewer), action, file.file().ref(), file.unit(), change);
        steps.mark(file, LocalDate.now(clock));
    }

    /** What comes next of a file, worked out from its steps. */
    public List<Agenda.Due> agendaOf(AdmissionFile file) {
        return Agenda.of(courses.of(file));
    }
}

package org.zhibu.core.admission.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Agenda;
import org.zhibu.core.admission.model.Course;
import org.zhibu.core.admission.model.Deed;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.repository.AdmissionRepository;
import org.zhibu.core.admission.service.Drafting.Draft;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;

/** Enters the steps of a file, and corrects them with a reason; the roster follows in the same transaction. */
@Service
public class RecordingSteps {

    private final AdmissionQueries queries;
    private final AdmissionRepository files;
    private final Courses courses;
    private final Drafting drafting;
    private final RosterLink link;
    private final AdmissionWords words;
    private final Journal journal;
    private final DirtyMarks marks;
    private final AdmissionNotices notices;
    private final Clock clock;

    RecordingSteps(
            AdmissionQueries queries,
            AdmissionRepository files,
            Courses courses,
            Drafting drafting,
            RosterLink link,
            AdmissionWords words,
            Journal journal,
            DirtyMarks marks,
            AdmissionNotices notices,
            Clock clock) {
        this.queries = queries;
        this.files = files;
        this.courses = courses;
        this.drafting = drafting;
        this.link = link;
        this.words = words;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    /** The file for the form of a step, if the viewer may do it. */
    public AdmissionFile must(Viewer viewer, AdmissionId id, Step step) {
        AdmissionFile file = viewer.find(scope -> queries.find(scope, id));
        AdmissionPolicy.must(AdmissionPolicy.mayDo(viewer, file, committeeOf(file), step));
        return file;
    }

    private @Nullable String committeeOf(AdmissionFile file) {
        return courses.committeeAbove(file.path()).map(Unit::path).orElse(null);
    }

    /** All that is wrong with what was typed; empty where it can be entered. */
    public List<Refused> problems(AdmissionFile file, StepEntry entry) {
        Course course = courses.of(file);
        Optional<Refused> waits = waits(course, entry.step());
        if (waits.isPresent()) return List.of(waits.get());
        List<Refused> problems =
                new ArrayList<>(drafting.draft(file, course, entry).problems());
        if (course.isDone(entry.step()) && entry.reason().isBlank())
            problems.add(Refused.at("reason", "admission.reason-missing"));
        return problems;
    }

    private Optional<Refused> waits(Course course, Step step) {
        if (course.isOpen(step)) return Optional.empty();
        String before = words.listed(step.after().stream()
                .filter(one -> !course.isDone(one))
                .map(words::step)
                .toList());
        return Optional.of(new Refused("admission.step-waits", before));
    }

    /**
     * Enters a step, or enters it anew with a reason.
     *
     * @throws Refused with the first thing that is wrong
     * @throws Stale if somebody saved since the version
     */
    @Transactional
    public void enter(Viewer viewer, AdmissionId id, long version, StepEntry entry) {
        AdmissionFile file = must(viewer, id, entry.step());
        if (file.version() != version) throw new Stale();
        problems(file, entry).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        files.touch(id, version);
        Course before = courses.of(file);
        Draft draft = drafting.draft(file, before, entry);
        write(Actor.of(viewer), file, before, entry, draft, OffsetDateTime.now(clock));
        notices.tell(viewer, file, before, before.with(Objects.requireNonNull(draft.deed())), entry.step());
    }

    /** Writes what was checked: for those who entered it, and for the demo. */
    void write(Actor actor, AdmissionFile file, Course before, StepEntry entry, Draft draft, OffsetDateTime at) {
        Deed deed = Objects.requireNonNull(draft.deed());
        String explanation =
                entry.explanation().isBlank() ? null : entry.explanation().strip();
        files.step(file.file(), deed, draft.meeting(), draft.lapses(), explanation, actor.name(), at);
        for (Item item : entry.step().items())
            if (item.kind() == Item.Kind.PEOPLE) files.companions(file.file(), item, draft.people());
        Course after = before.with(deed);
        link.follow(actor, file, after);
        stand(file, after);
        boolean again = before.isDone(entry.step());
        journal.writeAt(
                at,
                actor,
                (again ? "admission.file.mended." : "admission.file.step.")
                        + entry.step().word(),
                file.file().ref(),
                file.unit(),
                change(before, deed, draft, explanation, again ? entry.reason().strip() : null));
        mark(file, deed.on());
    }

    /** What the file is now and what comes next. */
    void stand(AdmissionFile file, Course course) {
        boolean archived = course.isDone(Step.ARCHIVE);
        files.stand(file.file(), file.unit(), course.candidacy(), archived, Agenda.of(course));
    }

    /** What a branch did in a file counts for it, also when the file has gone to another one since. */
    void mark(AdmissionFile file, LocalDate on) {
        Set<UnitId> branches = new HashSet<>(files.doersOf(file.file()));
        branches.add(file.unit());
        int today = LocalDate.now(clock).getYear();
        for (UnitId branch : branches) {
            marks.mark(file.homeId(), branch, today);
            if (on.getYear() != today) marks.mark(file.homeId(), branch, on.getYear());
        }
    }

    private Change change(
            Course before, Deed deed, Draft draft, @Nullable String explanation, @Nullable String reason) {
        Map<String, @Nullable String> was =
                before.deed(deed.step()).map(old -> told(old, Map.of(), null)).orElseGet(Map::of);
        Map<String, @Nullable String> is = told(deed, draft.people(), explanation);
        return Change.between(was, is, reason);
    }

    /** Of the people their names; of the meeting its day, which is told already. */
    private Map<String, @Nullable String> told(Deed deed, Map<?, String> people, @Nullable String explanation) {
        Map<String, @Nullable String> told = new LinkedHashMap<>();
        told.put("on", deed.on().toString());
        deed.values().entrySet().stream()
                .filter(one -> one.getKey() != Item.MEETING && one.getKey() != Item.BODY)
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> told.put(
                        one.getKey().name(),
                        one.getKey().kind() == Item.Kind.PEOPLE ? words.listed(people.values()) : one.getValue()));
        if (explanation != null) told.put("explanation", explanation);
        return told;
    }
}

package org.zhibu.core.admission.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.admission.AdmissionId;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Course;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.repository.AdmissionRepository;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.Grant;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/**
 * Hands a file over to another branch when the person changes the place of work: cultivation counts on without a break, the
 * branch that receives names contacts and sponsors of its own. 2014 第十二条, 2026 第十二条.
 */
@Service
public class MovingFiles {

    private final AdmissionQueries queries;
    private final AdmissionRepository files;
    private final Courses courses;
    private final RecordingSteps steps;
    private final Units units;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    MovingFiles(
            AdmissionQueries queries,
            AdmissionRepository files,
            Courses courses,
            RecordingSteps steps,
            Units units,
            Journal journal,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.files = files;
        this.courses = courses;
        this.steps = steps;
        this.units = units;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /** The branches the viewer may hand the file to: those of one home below the highest committee the viewer works for. */
    public List<Unit> branchesFor(Viewer viewer, AdmissionFile file) {
        AdmissionPolicy.must(AdmissionPolicy.mayMove(viewer, file));
        String top = viewer.grants().stream()
                .filter(grant -> grant.allows(Right.OVERSEE, file.path()))
                .map(Grant::path)
                .min(Comparator.comparingInt(String::length))
                .orElseThrow();
        return units.subtree(Scope.below(top)).stream()
                .filter(unit -> AdmissionPolicy.admits(unit.kind()) && unit.home() == file.homeId())
                .filter(unit -> !unit.id().equals(file.unit()))
                .toList();
    }

    /**
     * @param branch the branch that receives, as its number is written in addresses
     * @param why why the person goes there
     */
    @Transactional
    public void move(Viewer viewer, AdmissionId id, long version, String branch, String why) {
        AdmissionFile file = viewer.find(scope -> queries.find(scope, id));
        Course course = courses.of(file);
        List<Unit> chosen = branchesFor(viewer, file).stream()
                .filter(unit -> unit.id().text().equals(branch))
                .toList();
        new Refusals()
                .trying(() -> mustBeBefore(course))
                .when(chosen.isEmpty(), "branch", "admission.branch-missing")
                .when(why.isBlank(), "words", "record.words-missing")
                .must();
        files.touch(id, version);
        if (!course.isDone(Step.CULTIVATION)) files.drop(id, Step.CONTACTS);
        files.drop(id, Step.SPONSORS);
        receive(viewer, file, chosen.get(0), why);
    }

    /** Whoever leaves within three months is generally not admitted, so a pre-examination is not passed on. */
    private static void mustBeBefore(Course course) {
        if (course.isDone(Step.PRE_EXAMINATION)) throw new Refused("admission.move-late");
    }

    private void receive(Viewer viewer, AdmissionFile file, Unit branch, String why) {
        files.move(file.file(), branch.id());
        AdmissionFile moved =
                queries.find(Scope.below(branch.path()), file.file()).orElseThrow(NotHere::new);
        steps.stand(moved, courses.of(moved));
        Change change = Change.between(Map.of("unit", file.unitName()), Map.of("unit", moved.unitName()), why);
        journal.write(Actor.of(viewer), "admission.file.moved", moved.file().ref(), moved.unit(), change);
        LocalDate today = LocalDate.now(clock);
        steps.mark(file, today);
        steps.mark(moved, today);
        String event = "admission.file.moved %s %d".formatted(file.file(), file.version() + 1);
        notices.tellBranch(
                viewer,
                moved.unit(),
                Notice.of(event, "admission.notice.moved", moved.file().href(), moved.number()));
    }
}

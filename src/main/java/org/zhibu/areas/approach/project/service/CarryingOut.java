package org.zhibu.areas.approach.project.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.project.MeasureState;
import org.zhibu.areas.approach.project.NewMeasure;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries.Measure;
import org.zhibu.areas.approach.project.repository.ProjectPartRepository;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.repository.ProjectRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** The Party measures of a project: taken on, carried out with evidence, or given up with a reason. */
@Service("projectCarryingOut")
public class CarryingOut {

    private final ProjectQueries queries;
    private final ProjectPartQueries known;
    private final ProjectRepository projects;
    private final ProjectPartRepository parts;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    CarryingOut(
            ProjectQueries queries,
            ProjectPartQueries known,
            ProjectRepository projects,
            ProjectPartRepository parts,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.known = known;
        this.projects = projects;
        this.parts = parts;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional
    public void take(Viewer viewer, ProjectId id, long version, NewMeasure measure) {
        Project project = find(viewer, id);
        ProjectPolicy.must(ProjectPolicy.mayArrange(viewer, project));
        projects.touch(id, version);
        parts.measure(id, measure);
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("what", measure.what());
        texts.put("owner", measure.owner());
        texts.put("dueOn", measure.dueOn().toString());
        tell(viewer, project, "measure", Change.created(texts));
    }

    /** @param evidence what shows that it was done, or why it is given up */
    @Transactional
    public void end(
            Viewer viewer, ProjectId id, long version, int number, MeasureState state, LocalDate on, String evidence) {
        Project project = find(viewer, id);
        ProjectPolicy.must(ProjectPolicy.mayCarryOut(viewer, project));
        Measure measure = known.measuresOf(Scope.below(project.path()), id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) throw Refused.at("endedOn", "project.ended-in-the-future", today.toString());
        if (evidence.isBlank()) throw Refused.at("evidence", "project.evidence-missing");
        projects.touch(id, version);
        parts.end(id, number, state, on, evidence);
        marks.mark(id.home(), project.unit(), on.getYear());
        String what = state == MeasureState.DONE ? "measure-done" : "measure-dropped";
        tell(viewer, project, what, Change.because(measure.what() + " — " + evidence));
    }

    private void tell(Viewer viewer, Project project, String what, Change change) {
        journal.write(
                Actor.of(viewer),
                ProjectId.RECORD + "." + what,
                project.project().ref(),
                project.unit(),
                change);
    }

    private Project find(Viewer viewer, ProjectId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }
}

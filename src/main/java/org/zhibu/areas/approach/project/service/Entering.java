package org.zhibu.areas.approach.project.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.project.Figure;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries.Entry;
import org.zhibu.areas.approach.project.repository.ProjectPartRepository;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.repository.ProjectRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** Enters the numbers of the quarters: each once, corrected only with a reason, and nothing of what stood before is lost. */
@Service("projectEntering")
public class Entering {

    private final ProjectQueries queries;
    private final ProjectPartQueries known;
    private final ProjectRepository projects;
    private final ProjectPartRepository parts;
    private final Journal journal;
    private final Clock clock;

    Entering(
            ProjectQueries queries,
            ProjectPartQueries known,
            ProjectRepository projects,
            ProjectPartRepository parts,
            Journal journal,
            Clock clock) {
        this.queries = queries;
        this.known = known;
        this.projects = projects;
        this.parts = parts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Plans several quarters at once; a number that stays the same is left alone. */
    @Transactional
    public void plan(Viewer viewer, ProjectId id, long version, List<Figure> figures) {
        Project project = viewer.find(scope -> queries.find(scope, id));
        ProjectPolicy.must(ProjectPolicy.mayArrange(viewer, project));
        projects.touch(id, version);
        List<Entry> entries = known.figuresOf(Scope.below(project.path()), id);
        for (Figure figure : figures) {
            Entry last = last(entries, figure);
            boolean same = last != null
                    && last.value().compareTo(figure.value()) == 0
                    && last.source().equals(figure.source());
            if (same) continue;
            boolean unexplained = last != null && figure.reason().isBlank();
            if (unexplained && project.startedOn() != null) throw Refused.at("reason", "project.reason-missing");
            enter(viewer, project, figure, last);
        }
    }

    /** What came about in one quarter. */
    @Transactional
    public void enter(Viewer viewer, ProjectId id, long version, Figure figure) {
        Project project = viewer.find(scope -> queries.find(scope, id));
        ProjectPolicy.must(ProjectPolicy.mayCarryOut(viewer, project));
        if (!project.quarters().contains(figure.quarter())) throw Refused.at("quarter", "project.quarter-missing");
        figure.checkBegun(LocalDate.now(clock));
        projects.touch(id, version);
        Entry last = last(known.figuresOf(Scope.below(project.path()), id), figure);
        if (last != null && figure.reason().isBlank())
            throw Refused.at(
                    "reason",
                    "project.correction-reason",
                    last.value().stripTrailingZeros().toPlainString());
        enter(viewer, project, figure, last);
    }

    private static @Nullable Entry last(List<Entry> entries, Figure figure) {
        return entries.stream()
                .filter(entry ->
                        entry.kind() == figure.kind() && entry.quarter().equals(figure.quarter()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private void enter(Viewer viewer, Project project, Figure figure, @Nullable Entry last) {
        ProjectId id = project.project();
        int entry = last == null ? 1 : last.entry() + 1;
        parts.figure(id, figure, entry, viewer.name(), OffsetDateTime.now(clock));
        String field = figure.kind() + " " + figure.quarter();
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        before.put(field, last == null ? null : plain(last.value()));
        Change change = Change.between(before, Map.of(field, plain(figure.value())), figure.reason());
        journal.write(
                Actor.of(viewer),
                ProjectId.RECORD + (last == null ? ".entry" : ".correction"),
                id.ref(),
                project.unit(),
                change);
    }

    private static String plain(java.math.BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}

package org.zhibu.areas.approach.project.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.project.Born;
import org.zhibu.areas.approach.project.Goal;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.ProjectPlan;
import org.zhibu.areas.approach.project.repository.ProjectOriginQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.repository.ProjectRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/** Makes projects and changes what they are about, as long as they have not been started. */
@Service("projectProposing")
public class Proposing {

    private final ProjectQueries queries;
    private final ProjectOriginQueries origins;
    private final ProjectRepository projects;
    private final Numbers numbers;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    Proposing(
            ProjectQueries queries,
            ProjectOriginQueries origins,
            ProjectRepository projects,
            Numbers numbers,
            Journal journal,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.origins = origins;
        this.projects = projects;
        this.numbers = numbers;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param born the topic of research it comes from, inside what the branch may look at */
    @Transactional
    public ProjectId make(Viewer viewer, Place place, ProjectPlan plan, Born born) {
        ProjectPolicy.must(ProjectPolicy.mayPropose(viewer, place.path()));
        if (!place.kind().isBranch()) throw new Refused("project.branches-only");
        if (born.topic() != null
                && origins.origin(place.scope(), born.topic(), born.measure()).isEmpty()) throw new NotHere();
        return insert(viewer, place, plan, born, "made");
    }

    /** A committee gives a measure of its research to a branch, which answers for the project from then on. */
    @Transactional
    public ProjectId entrust(Viewer viewer, Place committee, Place branch, ProjectPlan plan, Born born) {
        ProjectPolicy.must(ProjectPolicy.mayEntrust(viewer, committee));
        ProjectId id = insert(viewer, branch, plan, born.by(committee.unit()), "entrusted");
        Notice notice =
                Notice.of(ProjectId.RECORD + ".entrusted " + id, "project.notice.entrusted", id.href(), plan.title());
        notices.tellBranch(viewer, branch.unit(), notice);
        return id;
    }

    private ProjectId insert(Viewer viewer, Place place, ProjectPlan plan, Born born, String how) {
        check(plan);
        ProjectId id = new ProjectId(place.home(), numbers.next());
        projects.insert(id, place.unit(), plan, born, viewer.name(), OffsetDateTime.now(clock));
        journal.write(
                Actor.of(viewer), ProjectId.RECORD + "." + how, id.ref(), place.unit(), Change.created(texts(plan)));
        return id;
    }

    @Transactional
    public void change(Viewer viewer, ProjectId id, long version, ProjectPlan plan) {
        Project old = viewer.find(scope -> queries.find(scope, id));
        ProjectPolicy.must(ProjectPolicy.mayChange(viewer, old));
        check(plan);
        projects.update(id, version, plan);
        projects.forget(id, plan.firstYear(), plan.lastYear());
        Change change = Change.between(texts(old.plan()), texts(plan), null);
        journal.write(Actor.of(viewer), ProjectId.RECORD + ".changed", id.ref(), old.unit(), change);
    }

    /** A plan looks at most a year ahead, and not back beyond what a project may take. */
    private void check(ProjectPlan plan) {
        int year = LocalDate.now(clock).getYear();
        if (plan.firstYear() > year + 1 || plan.firstYear() <= year - ProjectPlan.YEARS)
            throw Refused.at(
                    "firstYear",
                    "project.first-year",
                    String.valueOf(year - ProjectPlan.YEARS + 1),
                    String.valueOf(year + 1));
    }

    private static Map<String, @Nullable String> texts(ProjectPlan plan) {
        Goal goal = plan.goal();
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", plan.title());
        texts.put("firstYear", String.valueOf(plan.firstYear()));
        texts.put("lastYear", String.valueOf(plan.lastYear()));
        texts.put("how", plan.how());
        texts.put("indicator", goal.indicator());
        texts.put("measuredIn", goal.measuredIn());
        texts.put("direction", goal.direction().name());
        texts.put("baseline", goal.baseline().stripTrailingZeros().toPlainString());
        texts.put("source", goal.source());
        texts.put("target", goal.target().stripTrailingZeros().toPlainString());
        return texts;
    }
}

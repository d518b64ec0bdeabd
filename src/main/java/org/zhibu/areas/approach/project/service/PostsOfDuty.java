package org.zhibu.areas.approach.project.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.project.NewDuty;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries;
import org.zhibu.areas.approach.project.repository.ProjectPartQueries.Duty;
import org.zhibu.areas.approach.project.repository.ProjectPartRepository;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.repository.ProjectRepository;
import org.zhibu.core.member.Person;
import org.zhibu.core.member.Roster;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/** Members' posts of duty in a project: who answers for what, from when to when; the member is told. */
@Service("projectPostsOfDuty")
public class PostsOfDuty {

    private final ProjectQueries queries;
    private final ProjectPartQueries known;
    private final ProjectRepository projects;
    private final ProjectPartRepository parts;
    private final Roster roster;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    PostsOfDuty(
            ProjectQueries queries,
            ProjectPartQueries known,
            ProjectRepository projects,
            ProjectPartRepository parts,
            Roster roster,
            Journal journal,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.known = known;
        this.projects = projects;
        this.parts = parts;
        this.roster = roster;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /** The members of the branch that can be given a post. */
    public List<Person> peopleOf(Project project) {
        Place branch =
                new Place(project.unit(), project.homeId(), project.unitName(), project.unitKind(), project.path(), "");
        return roster.peopleOf(branch.scope(), branch, LocalDate.now(clock));
    }

    @Transactional
    public void give(Viewer viewer, ProjectId id, long version, NewDuty duty) {
        Project project = viewer.find(scope -> queries.find(scope, id));
        ProjectPolicy.must(ProjectPolicy.mayArrange(viewer, project));
        Person person = peopleOf(project).stream()
                .filter(one -> one.id().equals(duty.member()))
                .findFirst()
                .orElseThrow(() -> Refused.at("member", "project.member-missing"));
        boolean twice = known.dutiesOf(Scope.below(project.path()), id).stream()
                .anyMatch(one -> one.meets(duty.member(), duty.kind(), duty.from(), duty.to()));
        if (twice) throw Refused.at("member", "project.duty-twice", person.name());
        projects.touch(id, version);
        parts.duty(id, duty);
        Change change = Change.because(person.name() + " — " + duty.charge());
        journal.write(Actor.of(viewer), ProjectId.RECORD + ".duty", id.ref(), project.unit(), change);
        String event = "project.duty %s %d".formatted(id, version);
        notices.tellMember(
                viewer,
                duty.member(),
                Notice.of(event, "project.notice.duty", "/my", project.plan().title()));
    }

    /** Sets the last day of a post. */
    @Transactional
    public void end(Viewer viewer, ProjectId id, long version, int number, LocalDate on) {
        Project project = viewer.find(scope -> queries.find(scope, id));
        ProjectPolicy.must(ProjectPolicy.mayArrange(viewer, project));
        Duty duty = known.dutiesOf(Scope.below(project.path()), id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
        if (on.isBefore(duty.fromOn())) throw Refused.at("to", "project.duty-order");
        projects.touch(id, version);
        parts.endDuty(id, number, on);
        Change change = Change.because(duty.memberName() + " — " + on);
        journal.write(Actor.of(viewer), ProjectId.RECORD + ".duty-ended", id.ref(), project.unit(), change);
    }
}

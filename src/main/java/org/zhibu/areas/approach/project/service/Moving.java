package org.zhibu.areas.approach.project.service;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.approach.project.Grade;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.areas.approach.project.repository.ProjectQueries;
import org.zhibu.areas.approach.project.repository.ProjectQueries.Project;
import org.zhibu.areas.approach.project.repository.ProjectRepository;
import org.zhibu.areas.approach.project.repository.ProjectRepository.Step;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;
import org.zhibu.shared.record.Flow.Move;

/** A project's way from the proposal to the review; every step stands in its history. */
@Service("projectMoving")
public class Moving {

    private final ProjectQueries queries;
    private final Complete complete;
    private final ProjectRepository projects;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Moving(
            ProjectQueries queries,
            Complete complete,
            ProjectRepository projects,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.queries = queries;
        this.complete = complete;
        this.projects = projects;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public void move(Viewer viewer, ProjectId id, long version, String name, String words) {
        Project old = viewer.find(scope -> queries.find(scope, id));
        Move<ProjectState> move = ProjectFlow.MOVES.legal(old.state(), name, words);
        ProjectPolicy.must(ProjectPolicy.mayMove(viewer, old, name));
        LocalDate today = LocalDate.now(clock);
        if (name.equals("proposal")) complete.toPropose(old);
        if (name.equals("result")) complete.toSubmit(old, today);
        projects.move(id, version, step(old, move, words, today));
        journal.write(Actor.of(viewer), ProjectFlow.MOVES.action(name), id.ref(), old.unit(), Change.because(words));
        if (name.equals("approval")) marks.mark(id.home(), old.unit(), today.getYear());
        tell(viewer, old, name, version);
    }

    private static Step step(Project old, Move<ProjectState> move, String words, LocalDate today) {
        boolean asks = move.to() == ProjectState.PROPOSED || move.to() == ProjectState.RESULT_SUBMITTED;
        boolean starts = move.name().equals("approval");
        boolean result = move.name().equals("result");
        return new Step(
                move.to(),
                asks ? today : null,
                starts ? today : old.startedOn(),
                result ? words : old.result(),
                result ? today : old.resultOn());
    }

    /** The committee hears what it is asked for, the branch what was answered, whoever stops it tells the other. */
    private void tell(Viewer viewer, Project project, String move, long version) {
        Notice notice = notice(project, move, version);
        boolean byCommittee = ProjectPolicy.mayAnswer(viewer, project.path());
        switch (move) {
            case "proposal", "result" -> notices.tellCommittee(viewer, project.path(), notice);
            case "approval", "return" -> notices.tellBranch(viewer, project.unit(), notice);
            case "stop" -> {
                if (byCommittee) notices.tellBranch(viewer, project.unit(), notice);
                else if (project.startedOn() != null) notices.tellCommittee(viewer, project.path(), notice);
            }
            default -> {}
        }
    }

    private static Notice notice(Project project, String move, long version) {
        String event = "%s.%s %s %d".formatted(ProjectId.RECORD, move, project.project(), version);
        return Notice.of(
                event,
                "project.notice." + move,
                project.project().href(),
                project.plan().title());
    }

    /** The committee's word on a result. */
    @Transactional
    public void review(Viewer viewer, ProjectId id, long version, Grade grade, String words) {
        Project old = viewer.find(scope -> queries.find(scope, id));
        ProjectPolicy.must(ProjectPolicy.mayAnswer(viewer, old.path()));
        if (old.state() != ProjectState.RESULT_SUBMITTED) throw new Stale();
        if (words.isBlank()) throw Refused.at("words", "project.review-words");
        LocalDate today = LocalDate.now(clock);
        projects.review(id, version, grade, words, today, viewer.name());
        marks.mark(id.home(), old.unit(), today.getYear());
        journal.write(Actor.of(viewer), ProjectId.RECORD + ".review", id.ref(), old.unit(), Change.because(words));
        notices.tellBranch(viewer, old.unit(), notice(old, "review", version));
    }
}

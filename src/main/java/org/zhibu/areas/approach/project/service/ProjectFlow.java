package org.zhibu.areas.approach.project.service;

import static org.zhibu.areas.approach.project.ProjectState.DRAFT;
import static org.zhibu.areas.approach.project.ProjectState.PROPOSED;
import static org.zhibu.areas.approach.project.ProjectState.RESULT_SUBMITTED;
import static org.zhibu.areas.approach.project.ProjectState.RETURNED;
import static org.zhibu.areas.approach.project.ProjectState.RUNNING;
import static org.zhibu.areas.approach.project.ProjectState.STOPPED;

import java.util.Set;
import org.zhibu.areas.approach.project.ProjectId;
import org.zhibu.areas.approach.project.ProjectState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of a project that need no more than words; a review also gives a grade. */
public final class ProjectFlow {

    public static final Flow<ProjectState> MOVES = Flow.of(ProjectId.RECORD, ProjectState.class)
            .move("proposal", PROPOSED, Asks.NOTHING, Set.of(DRAFT, RETURNED))
            .move("approval", RUNNING, Asks.WORDS_IF_ANY, Set.of(PROPOSED))
            .move("result", RESULT_SUBMITTED, Asks.WORDS, Set.of(RUNNING, RETURNED))
            .move("return", RETURNED, Asks.WORDS, Set.of(PROPOSED, RESULT_SUBMITTED))
            .move("withdrawal", DRAFT, Asks.NOTHING, Set.of(PROPOSED))
            .move("stop", STOPPED, Asks.WORDS, Set.of(DRAFT, RUNNING, RETURNED));

    private ProjectFlow() {}
}

package org.zhibu.areas.service.training.service;

import static org.zhibu.areas.service.training.CourseState.CANCELLED;
import static org.zhibu.areas.service.training.CourseState.DRAFT;
import static org.zhibu.areas.service.training.CourseState.FINISHED;
import static org.zhibu.areas.service.training.CourseState.PUBLISHED;

import java.util.Set;
import org.zhibu.areas.service.training.CourseId;
import org.zhibu.areas.service.training.CourseState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of a course. */
public final class CourseFlow {

    public static final Flow<CourseState> MOVES = Flow.of(CourseId.RECORD, CourseState.class)
            .move("publication", PUBLISHED, Asks.NOTHING, Set.of(DRAFT))
            .move("completion", FINISHED, Asks.NOTHING, Set.of(PUBLISHED))
            .move("cancellation", CANCELLED, Asks.WORDS, Set.of(DRAFT, PUBLISHED));

    private CourseFlow() {}
}

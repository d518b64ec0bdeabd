package org.zhibu.areas.approach.task.service;

import static org.zhibu.areas.approach.task.ReplyState.ACCEPTED;
import static org.zhibu.areas.approach.task.ReplyState.DRAFT;
import static org.zhibu.areas.approach.task.ReplyState.RETURNED;
import static org.zhibu.areas.approach.task.ReplyState.SUBMITTED;

import java.util.Set;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.ReplyState;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.TaskState;
import org.zhibu.shared.record.Flow;
import org.zhibu.shared.record.Flow.Asks;

/** The moves of a task and of a reply. */
public final class TaskFlow {

    public static final Flow<TaskState> TASK = Flow.of(TaskId.RECORD, TaskState.class)
            .move("closing", TaskState.CLOSED, Asks.WORDS_IF_ANY, Set.of(TaskState.OPEN))
            .move("withdrawal", TaskState.WITHDRAWN, Asks.WORDS, Set.of(TaskState.OPEN));

    public static final Flow<ReplyState> REPLY = Flow.of(ReplyId.RECORD, ReplyState.class)
            .move("acceptance", ACCEPTED, Asks.NOTHING, Set.of(SUBMITTED))
            .move("return", RETURNED, Asks.WORDS, Set.of(SUBMITTED, ACCEPTED))
            .move("recall", DRAFT, Asks.NOTHING, Set.of(SUBMITTED));

    private TaskFlow() {}
}

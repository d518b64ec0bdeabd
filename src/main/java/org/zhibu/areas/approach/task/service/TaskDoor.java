package org.zhibu.areas.approach.task.service;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.task.ReplyId;
import org.zhibu.areas.approach.task.TaskId;
import org.zhibu.areas.approach.task.TaskState;
import org.zhibu.areas.approach.task.repository.TaskQueries;
import org.zhibu.areas.approach.task.repository.TaskQueries.Task;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries.Reply;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordDoor;

/** Lets the committee add papers to a task and a branch add its own to the reply, while they are open. */
@Component
class TaskDoor implements RecordDoor {

    private final TaskQueries tasks;
    private final TaskReplyQueries replies;

    TaskDoor(TaskQueries tasks, TaskReplyQueries replies) {
        this.tasks = tasks;
        this.replies = replies;
    }

    @Override
    public Set<String> types() {
        return Set.of(TaskId.RECORD, ReplyId.RECORD);
    }

    @Override
    public Opened open(Viewer viewer, RecordRef record) {
        return record.type().equals(TaskId.RECORD)
                ? task(viewer, new TaskId(record.home(), record.number()))
                : reply(viewer, new ReplyId(record.home(), record.number()));
    }

    private Opened task(Viewer viewer, TaskId id) {
        Task task = viewer.find(scope -> tasks.find(scope, id));
        return new Opened(id.href(), task.state() == TaskState.OPEN && TaskPolicy.mayAnswer(viewer, task));
    }

    private Opened reply(Viewer viewer, ReplyId id) {
        Reply reply = viewer.find(scope -> replies.find(scope, id));
        Task task = viewer.find(scope -> tasks.find(scope, reply.task()));
        return new Opened(id.href(), TaskPolicy.mayAttach(viewer, task, reply));
    }
}

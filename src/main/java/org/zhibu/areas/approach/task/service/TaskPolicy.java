package org.zhibu.areas.approach.task.service;

import org.zhibu.areas.approach.task.ReplyState;
import org.zhibu.areas.approach.task.TaskState;
import org.zhibu.areas.approach.task.repository.TaskQueries.Task;
import org.zhibu.areas.approach.task.repository.TaskReplyQueries.Reply;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Who may do what with tasks and replies; pages ask the same methods for their buttons. */
public final class TaskPolicy {

    private TaskPolicy() {}

    public static void mustSee(Viewer viewer, String path) {
        viewer.must(Right.LOOK, path);
    }

    /** A committee asks what is below it. */
    public static boolean mayIssue(Viewer viewer, Place place) {
        return place.kind().isAboveBranch() && viewer.may(Right.OVERSEE, place.path());
    }

    /** Whoever oversees the committee that issued the task accepts and returns. */
    public static boolean mayAnswer(Viewer viewer, Task task) {
        return viewer.may(Right.OVERSEE, task.path());
    }

    /** A branch answers for itself, as long as the task is open and nothing is handed in. */
    public static boolean mayFill(Viewer viewer, Task task, Reply reply) {
        return task.state() == TaskState.OPEN && reply.state().isOwed() && keeps(viewer, reply);
    }

    public static boolean mayMove(Viewer viewer, Task task, Reply reply, String move) {
        if (task.state() != TaskState.OPEN) return false;
        return move.equals("recall") ? keeps(viewer, reply) : mayAnswer(viewer, task);
    }

    /** More time is answered once it was asked for. */
    public static boolean mayExtend(Viewer viewer, Task task, Reply reply) {
        return task.state() == TaskState.OPEN && reply.wantedUntil() != null && mayAnswer(viewer, task);
    }

    public static boolean mayAttach(Viewer viewer, Task task, Reply reply) {
        return mayFill(viewer, task, reply) && reply.state() != ReplyState.ACCEPTED;
    }

    private static boolean keeps(Viewer viewer, Reply reply) {
        return viewer.may(Right.KEEP_BRANCH, reply.path());
    }

    static void must(boolean may) {
        if (!may) throw new Forbidden();
    }
}

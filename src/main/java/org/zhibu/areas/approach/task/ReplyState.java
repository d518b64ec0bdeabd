package org.zhibu.areas.approach.task;

/** Where the answer of a branch stands. */
public enum ReplyState {
    WAITING,
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    /** Whether the branch still has to hand it in. */
    public boolean isOwed() {
        return this == WAITING || this == DRAFT || this == RETURNED;
    }

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case WAITING -> "todo";
            case DRAFT -> "draft";
            case SUBMITTED -> "review";
            case RETURNED -> "returned";
            case ACCEPTED -> "done";
        };
    }
}

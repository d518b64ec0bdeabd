package org.zhibu.areas.approach.task;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    CLOSED,
    WITHDRAWN;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case OPEN -> "doing";
            case CLOSED -> "done";
            case WITHDRAWN -> "archived";
        };
    }
}

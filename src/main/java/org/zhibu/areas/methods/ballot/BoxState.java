package org.zhibu.areas.methods.ballot;

/** Where a vote stands. */
public enum BoxState {
    DRAFT,
    OPEN,
    CLOSED,
    CANCELLED;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case DRAFT -> "draft";
            case OPEN -> "doing";
            case CLOSED -> "done";
            case CANCELLED -> "archived";
        };
    }
}

package org.zhibu.areas.methods.outline;

/** Where an arranged activity stands. */
public enum ArrangementState {
    PLANNED,
    DONE,
    DROPPED;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case PLANNED -> "notyet";
            case DONE -> "done";
            case DROPPED -> "archived";
        };
    }
}

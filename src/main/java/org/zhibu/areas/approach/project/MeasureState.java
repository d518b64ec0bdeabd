package org.zhibu.areas.approach.project;

/** Where a Party measure stands. */
public enum MeasureState {
    OPEN,
    DONE,
    DROPPED;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case OPEN -> "doing";
            case DONE -> "done";
            case DROPPED -> "archived";
        };
    }
}

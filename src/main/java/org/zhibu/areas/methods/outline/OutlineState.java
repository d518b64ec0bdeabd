package org.zhibu.areas.methods.outline;

/** Where an outline stands. */
public enum OutlineState {
    DRAFT,
    OWN,
    PROPOSED,
    RETURNED,
    LIBRARY,
    WITHDRAWN;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case DRAFT -> "draft";
            case OWN, LIBRARY -> "done";
            case PROPOSED -> "review";
            case RETURNED -> "returned";
            case WITHDRAWN -> "archived";
        };
    }

    /** Whether an activity can be arranged by it. */
    public boolean usable() {
        return this == OWN || this == PROPOSED || this == LIBRARY;
    }
}

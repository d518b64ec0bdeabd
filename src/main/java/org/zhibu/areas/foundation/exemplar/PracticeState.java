package org.zhibu.areas.foundation.exemplar;

/** Where a practice stands. */
public enum PracticeState {
    PROPOSED,
    RETURNED,
    PUBLISHED,
    WITHDRAWN;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case PROPOSED -> "review";
            case RETURNED -> "returned";
            case PUBLISHED -> "done";
            case WITHDRAWN -> "archived";
        };
    }
}

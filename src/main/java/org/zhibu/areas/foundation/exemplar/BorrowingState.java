package org.zhibu.areas.foundation.exemplar;

/** Where a borrowed practice stands in the plan of the borrower. */
public enum BorrowingState {
    PLANNED,
    REPORTED,
    DROPPED;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case PLANNED -> "doing";
            case REPORTED -> "done";
            case DROPPED -> "archived";
        };
    }
}

package org.zhibu.areas.approach.integrity;

/** Where a problem stands: found without a measure yet, being mended, closed, or closed too early. */
public enum ProblemState {
    FOUND,
    MENDING,
    CLOSED,
    REOPENED;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case FOUND -> "todo";
            case MENDING -> "doing";
            case CLOSED -> "done";
            case REOPENED -> "returned";
        };
    }
}

package org.zhibu.core.evaluation;

/** Where a grade stands. Only once it is confirmed does it count and does the branch see it. */
public enum EvaluationState {
    PROPOSED,
    RETURNED,
    CONFIRMED,
    OBJECTED,
    UPHELD,
    CHANGED;

    /** Whether it counts and the branch sees it. */
    public boolean isPublished() {
        return this != PROPOSED && this != RETURNED;
    }

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case PROPOSED -> "review";
            case RETURNED -> "returned";
            case CONFIRMED, UPHELD, CHANGED -> "audited";
            case OBJECTED -> "appeal";
        };
    }
}

package org.zhibu.areas.service.talent;

/** Where a recommendation stands. */
public enum RecommendationState {
    RECOMMENDED,
    UNDER_REVIEW,
    IN_POOL,
    APPOINTED,
    RETURNED,
    WITHDRAWN;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case RECOMMENDED, UNDER_REVIEW -> "review";
            case IN_POOL -> "doing";
            case APPOINTED -> "done";
            case RETURNED -> "returned";
            case WITHDRAWN -> "archived";
        };
    }

    /** A level above has still to speak. */
    public boolean isWaiting() {
        return this == RECOMMENDED || this == UNDER_REVIEW;
    }

    /** The branch can still change it or take it back. */
    public boolean isOpenForBranch() {
        return this == RECOMMENDED || this == RETURNED;
    }
}

package org.zhibu.areas.service.talent;

/** What a level says: passed on to the next, taken into the pool, given back, or taken back by the branch itself. */
public enum Verdict {
    FORWARDED,
    POOLED,
    RETURNED,
    WITHDRAWN;

    /** Where the recommendation stands after it. */
    public RecommendationState to() {
        return switch (this) {
            case FORWARDED -> RecommendationState.UNDER_REVIEW;
            case POOLED -> RecommendationState.IN_POOL;
            case RETURNED -> RecommendationState.RETURNED;
            case WITHDRAWN -> RecommendationState.WITHDRAWN;
        };
    }
}

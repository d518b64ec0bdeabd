package org.zhibu.areas.service.talent;

/** What a level says: passed on to the next, taken into the pool, or given back. */
public enum Verdict {
    FORWARDED,
    POOLED,
    RETURNED;

    /** Where the recommendation stands after it. */
    public RecommendationState to() {
        return switch (this) {
            case FORWARDED -> RecommendationState.UNDER_REVIEW;
            case POOLED -> RecommendationState.IN_POOL;
            case RETURNED -> RecommendationState.RETURNED;
        };
    }
}

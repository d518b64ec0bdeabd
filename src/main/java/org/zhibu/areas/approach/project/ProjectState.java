package org.zhibu.areas.approach.project;

/** Where a project stands. What was returned before its start is proposed again, after it the result is. */
public enum ProjectState {
    DRAFT,
    PROPOSED,
    RUNNING,
    RESULT_SUBMITTED,
    REVIEWED,
    RETURNED,
    STOPPED;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case DRAFT -> "draft";
            case PROPOSED, RESULT_SUBMITTED -> "review";
            case RUNNING -> "doing";
            case REVIEWED -> "audited";
            case RETURNED -> "returned";
            case STOPPED -> "archived";
        };
    }
}

package org.zhibu.areas.service.training;

/** Where a course stands. */
public enum CourseState {
    DRAFT,
    PUBLISHED,
    FINISHED,
    CANCELLED;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case DRAFT -> "draft";
            case PUBLISHED -> "doing";
            case FINISHED -> "done";
            case CANCELLED -> "archived";
        };
    }
}

package org.zhibu.areas.service.training;

/** Where an enrolment stands. */
public enum EnrolmentState {
    ENROLLED,
    WAITING,
    WITHDRAWN,
    COMPLETED,
    MISSED;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case ENROLLED -> "doing";
            case WAITING -> "review";
            case WITHDRAWN -> "archived";
            case COMPLETED -> "done";
            case MISSED -> "unmet";
        };
    }

    /** Can still be taken back. */
    public boolean isOpen() {
        return this == ENROLLED || this == WAITING;
    }
}

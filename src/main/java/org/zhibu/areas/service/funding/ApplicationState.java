package org.zhibu.areas.service.funding;

/** Where an application stands. */
public enum ApplicationState {
    SUBMITTED,
    RETURNED,
    APPROVED,
    SETTLED,
    WITHDRAWN;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case SUBMITTED -> "review";
            case RETURNED -> "returned";
            case APPROVED -> "doing";
            case SETTLED -> "done";
            case WITHDRAWN -> "archived";
        };
    }
}

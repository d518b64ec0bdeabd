package org.zhibu.areas.methods.appraisal;

/** Where an appraisal stands; how far its steps are is said by their days. */
public enum AppraisalState {
    OPEN,
    DECIDED,
    FILED,
    CANCELLED;

    public boolean isDecided() {
        return this == DECIDED || this == FILED;
    }

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case OPEN -> "doing";
            case DECIDED -> "done";
            case FILED -> "audited";
            case CANCELLED -> "archived";
        };
    }
}

package org.zhibu.areas.foundation.norm;

/** Whether a norm is in force. */
public enum NormState {
    IN_FORCE,
    ENDED;

    /** The word of the status list that gives its look. */
    public String look() {
        return this == IN_FORCE ? "done" : "archived";
    }
}

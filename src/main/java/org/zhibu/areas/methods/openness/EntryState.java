package org.zhibu.areas.methods.openness;

/** Where an entry stands. */
public enum EntryState {
    PUBLISHED,
    WITHDRAWN;

    /** The word of the status list that gives its look. */
    public String look() {
        return this == PUBLISHED ? "done" : "archived";
    }
}

package org.zhibu.core.roster;

/** Where an upload stands. */
public enum ImportState {
    READING,
    READY,
    CONFIRMED,
    FAILED,
    CANCELLED
}

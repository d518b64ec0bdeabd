package org.zhibu.areas.methods.openness;

/** Where something was made public; message {@code openness.venue.<name>}. */
public enum Venue {
    BOARD,
    MEETING,
    PORTAL,
    OTHER
}

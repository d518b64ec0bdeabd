package org.zhibu.core.roster;

/** What a row of a file would do to the roster. */
public enum Verdict {
    NEW,
    CHANGED,
    SAME,
    /** Cannot be taken over without somebody deciding what is meant. */
    UNCLEAR,
    BAD
}

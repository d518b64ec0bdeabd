package org.zhibu.core.roster;

/** What the rows of a file are about. */
public enum ImportKind {
    MEMBERS,
    UNITS
}

package org.zhibu.areas.methods.ballot;

/** Whose slips these are: counted apart where each are enough to hide behind. */
public enum Voters {
    MEMBERS,
    MASSES
}

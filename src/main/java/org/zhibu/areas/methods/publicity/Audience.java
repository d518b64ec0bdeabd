package org.zhibu.areas.methods.publicity;

/** Who reads an article; message {@code publicity.audience.<name>}. */
public enum Audience {
    /** The members of the branch that wrote it. */
    BRANCH,
    /** Everyone in and below a committee. */
    SUBTREE,
    /** Everyone who signs in. */
    EVERYONE
}

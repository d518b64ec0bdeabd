package org.zhibu.shared.kernel;

/** What a grant allows in its subtree; policies ask for these and never for role names. */
public enum Right {
    /** Read the organisations, rosters, activities and scores of the subtree. */
    LOOK,
    /** Log and correct activities, decide on members' requests, keep the roster of a branch. */
    KEEP_BRANCH,
    /** Lead a branch: what its officers may do, and issue sign-in codes, export whole id numbers. */
    LEAD_BRANCH,
    /** Keep the tree and the rosters below a committee. */
    OVERSEE,
    /** Set up organisations and accounts; sees no members' records. */
    ADMINISTER
}

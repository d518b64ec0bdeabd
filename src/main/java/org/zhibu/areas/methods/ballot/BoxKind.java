package org.zhibu.areas.methods.ballot;

/** What is voted on. */
public enum BoxKind {
    /** Satisfaction with a branch or a committee. */
    POLL,
    /** The ballot of a democratic appraisal: a question for each member who is rated. */
    APPRAISAL
}

package org.zhibu.areas.methods.publicity;

/** Where the text being worked on stands; what readers see is the latest edition whose time has come. */
public enum ArticleState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    PUBLISHED,
    WITHDRAWN;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case DRAFT -> "draft";
            case SUBMITTED -> "review";
            case RETURNED -> "returned";
            case PUBLISHED -> "done";
            case WITHDRAWN -> "archived";
        };
    }

    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}

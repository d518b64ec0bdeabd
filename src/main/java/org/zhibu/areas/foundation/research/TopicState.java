package org.zhibu.areas.foundation.research;

/** Where a topic stands: concluded once the findings are summed up, closed once its measures are carried out. */
public enum TopicState {
    PLANNED,
    UNDER_WAY,
    CONCLUDED,
    CLOSED;

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case PLANNED -> "todo";
            case UNDER_WAY -> "doing";
            case CONCLUDED -> "review";
            case CLOSED -> "done";
        };
    }
}

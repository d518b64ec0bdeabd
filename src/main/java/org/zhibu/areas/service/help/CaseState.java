package org.zhibu.areas.service.help;

/** Where a case stands; each open state has its time limit. */
public enum CaseState {
    /** The branch is to answer. */
    ASKED("help.answerDays"),
    /** Beyond the branch: the committee above is to answer. */
    RAISED("help.committeeDays"),
    /** Visits, money and measures. */
    HELPING("help.resultDays"),
    /** The result is there; the member's own word is awaited. */
    RESULT("help.wordDays"),
    CLOSED(""),
    WITHDRAWN("");

    private final String days;

    CaseState(String days) {
        this.days = days;
    }

    /** The setting that says how many days the step has; empty where nothing is awaited. */
    public String days() {
        return days;
    }

    public boolean isOpen() {
        return !days.isEmpty();
    }

    /** The word of the status list that gives its look. */
    public String look() {
        return switch (this) {
            case ASKED -> "todo";
            case RAISED -> "review";
            case HELPING -> "doing";
            case RESULT -> "left";
            case CLOSED -> "done";
            case WITHDRAWN -> "archived";
        };
    }
}

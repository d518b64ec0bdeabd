package org.zhibu.core.admission;

import java.util.List;

/** What a step is asked for besides its day; message {@code admission.item.<name>}, its choices {@code admission.item.<name>.<choice>}. */
public enum Item {
    TALKERS(Kind.TEXT, true),
    MEETING(Kind.MEETING, true),
    RECOMMENDED_BY(Kind.CHOICE, true, "MEMBERS", "YOUTH_LEAGUE", "NOBODY"),
    CONTACTS(Kind.PEOPLE, true),
    OPINIONS_HEARD(Kind.CHECK, true),
    NOTICE_FROM(Kind.DAY, true),
    NOTICE_TO(Kind.DAY, true),
    NOTICE_RESULT(Kind.CHOICE, false, "UNAFFECTED", "AFFECTED"),
    SPONSORS(Kind.PEOPLE, true),
    SPONSORS_FREE(Kind.CHECK, true),
    SPONSORS_DISCIPLINED(Kind.CHECK, false),
    CONCLUSION(Kind.CHOICE, true, "PASSED", "FAILED"),
    TRAINED_FROM(Kind.DAY, false),
    TRAINED_DAYS(Kind.NUMBER, false),
    TRAINED_HOURS(Kind.NUMBER, false),
    ORGANISER(Kind.CHOICE, false, "COMMITTEE", "COUNTY", "BRANCH"),
    TRAINING_WAIVED(Kind.TEXT, false),
    BODY(Kind.CHOICE, true, "COMMITTEE", "GENERAL_BRANCH", "PARTY_GROUP", "SUBORDINATE", "TEMPORARY"),
    LEAVES_ON(Kind.DAY, false),
    FORM_NUMBER(Kind.TEXT, true),
    SPONSORS_WROTE(Kind.CHECK, true),
    VOTERS_DUE(Kind.NUMBER, false),
    VOTERS_PRESENT(Kind.NUMBER, false),
    IN_FAVOUR(Kind.NUMBER, false),
    WRITTEN(Kind.NUMBER, false),
    SECRET(Kind.CHECK, true),
    SINGLY(Kind.CHECK, true),
    TALKED_BY(Kind.CHOICE, true, "COMMITTEE_MEMBER", "ORGANISER", "OTHER"),
    PROBATION_FROM(Kind.DAY, false),
    PLACE(Kind.TEXT, false),
    EXTENDED_TO(Kind.DAY, true),
    APPROVED_ON(Kind.DAY, true),
    STANDING_FROM(Kind.DAY, false),
    DOCUMENTS(Kind.CHECKS, true, "FORM", "APPLICATION", "CULTIVATION", "POLITICAL_REVIEW", "PROBATION", "CONFIRMATION");

    /** How it is asked. */
    public enum Kind {
        DAY,
        NUMBER,
        TEXT,
        CHOICE,
        CHECK,
        CHECKS,
        PEOPLE,
        MEETING
    }

    private final Kind kind;
    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> choices;

    Item(Kind kind, boolean required, String... choices) {
        this.kind = kind;
        this.required = required;
        this.choices = List.of(choices);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the step cannot be entered without an answer; a check is answered by being ticked or not. */
    public boolean required() {
        return required;
    }

    public List<String> choices() {
        return choices;
    }

    /** Taken from the logged meeting where one was chosen. */
    public boolean comesFromMeeting() {
        return this == VOTERS_DUE || this == VOTERS_PRESENT || this == IN_FAVOUR;
    }

    /** Worked out by the portal for its own files, asked of an old paper file. */
    public boolean workedOut() {
        return this == PROBATION_FROM || this == STANDING_FROM || this == BODY;
    }
}

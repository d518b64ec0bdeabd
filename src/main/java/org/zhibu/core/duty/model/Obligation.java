package org.zhibu.core.duty.model;

import java.util.Arrays;
import java.util.Optional;

/** The duties that facts can show today. How often each is due is rule data; whom it binds stands here. */
public enum Obligation {
    GENERAL_MEETING("OL-01", "activity.OL-01", Binds.EVERY_BRANCH),
    COMMITTEE_MEETING("OL-02", "activity.OL-02", Binds.THOSE_WITH_A_COMMITTEE),
    GROUP_MEETING("OL-03", "activity.OL-03", Binds.EACH_GROUP),
    LECTURE("OL-04", "activity.OL-04", Binds.EVERY_BRANCH),
    THEMED_DAY("OL-06", "activity.OL-06", Binds.EVERY_BRANCH),
    ORGANISATIONAL_LIFE("OL-07", "activity.OL-07", Binds.EVERY_BRANCH),
    APPRAISAL("OL-08", "activity.OL-08", Binds.EVERY_BRANCH),
    /** 支部工作条例(试行) 第十九条: one talk recorded in the year; whom it was with stays with them. */
    TALK("OL-09", "activity.TALK", Binds.EVERY_BRANCH);

    /** Whom a duty binds. */
    enum Binds {
        EVERY_BRANCH,
        THOSE_WITH_A_COMMITTEE,
        EACH_GROUP
    }

    private final String code;
    private final String fact;
    private final Binds binds;

    Obligation(String code, String fact, Binds binds) {
        this.code = code;
        this.fact = fact;
        this.binds = binds;
    }

    /** The duty a kind of fact is done by. */
    public static Optional<Obligation> showedBy(String fact) {
        return Arrays.stream(values()).filter(one -> one.fact.equals(fact)).findFirst();
    }

    /** The duty under this code. */
    public static Obligation of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The code of its rule. */
    public String code() {
        return code;
    }

    /** The kind of fact that shows it was done. */
    public String fact() {
        return fact;
    }

    Binds binds() {
        return binds;
    }

    /** Held once a year around its end: the two that have a window of their own. */
    public boolean hasYearEndWindow() {
        return this == ORGANISATIONAL_LIFE || this == APPRAISAL;
    }
}

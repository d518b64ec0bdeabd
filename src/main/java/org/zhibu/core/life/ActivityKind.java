package org.zhibu.core.life;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.UnitKind;

/** What can be logged: the activities of 支部工作条例(试行) 第十一条至第十九条, and what a branch does besides. */
public enum ActivityKind {
    BRANCH_MEETING("OL-01"),
    COMMITTEE_MEETING("OL-02"),
    GROUP_MEETING("OL-03"),
    LECTURE("OL-04"),
    PARTY_DAY("OL-06"),
    LIFE_MEETING("OL-07"),
    APPRAISAL("OL-08"),
    TALK("TALK"),
    STUDY("STUDY"),
    RESEARCH("RESEARCH"),
    VOLUNTEER("VOLUNTEER"),
    OTHER("OTHER");

    private static final Set<ActivityKind> OF_A_BRANCH =
            EnumSet.of(BRANCH_MEETING, COMMITTEE_MEETING, LECTURE, PARTY_DAY, APPRAISAL);

    private final String code;

    ActivityKind(String code) {
        this.code = code;
    }

    /** The kind of this code; there is nothing here under any other. */
    public static ActivityKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** What an organisation of this kind can hold. */
    public static List<ActivityKind> of(UnitKind unit) {
        return Arrays.stream(values()).filter(kind -> kind.fits(unit)).toList();
    }

    /** Code of the table of frequencies, or a word of our own. */
    public String code() {
        return code;
    }

    public boolean fits(UnitKind unit) {
        if (OF_A_BRANCH.contains(this)) return unit.isBranch();
        if (this == GROUP_MEETING) return unit == UnitKind.GROUP;
        return this != LIFE_MEETING || !unit.isAboveBranch();
    }

    /** Everybody is expected, so whoever is away has leave or is absent; else only those who took part are named. */
    public boolean expectsAll() {
        return this != TALK && this != RESEARCH && this != VOLUNTEER;
    }

    /** Only the members of the committee are expected, 第十二条. */
    public boolean isOfTheCommittee() {
        return this == COMMITTEE_MEETING;
    }

    /** Only who talked with whom and when is kept, never what was said; 第十九条. */
    public boolean isTalk() {
        return this == TALK;
    }

    public boolean hasTopic() {
        return this == LECTURE || this == PARTY_DAY || this == STUDY;
    }

    public boolean hasLecturer() {
        return this == LECTURE || this == STUDY;
    }

    public boolean hasMaterial() {
        return this == LECTURE || this == STUDY;
    }

    public boolean hasAgenda() {
        return code.startsWith("OL-");
    }

    public boolean decides() {
        return !isTalk() && this != LECTURE && this != STUDY && this != VOLUNTEER;
    }

    /** Matters are put to an ordinary vote, 第十一条、第十二条. */
    public boolean votes() {
        return this == BRANCH_MEETING || this == COMMITTEE_MEETING;
    }
}

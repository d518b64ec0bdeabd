package org.zhibu.core.roster.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.rule.CodeSet;

/** Items 11 to 26 of the national collection, the group, and the key that exports carry. */
public enum MemberField implements RosterField {
    NAME(Kind.NAME),
    GENDER(CodeSet.GENDER),
    ETHNICITY(CodeSet.ETHNICITY),
    ID_NUMBER(Kind.ID_NUMBER),
    BIRTH_ON(Kind.DATE),
    EDUCATION(CodeSet.EDUCATION),
    CATEGORY(CodeSet.MEMBER_CATEGORY),
    BRANCH(Kind.TEXT),
    GROUP(Kind.TEXT),
    JOINED_ON(Kind.DATE),
    FULL_ON(Kind.DATE),
    JOB(Kind.TEXT),
    PHONE(Kind.PHONE),
    ADDRESS(Kind.TEXT),
    STATE(CodeSet.MEMBERSHIP_STATE),
    LOST(CodeSet.YES_NO),
    LOST_ON(Kind.DATE),
    MOBILE(CodeSet.MOBILITY),
    MOBILE_TO(Kind.TEXT),
    KEY(Kind.KEY);

    private final Kind kind;
    private final @Nullable CodeSet codes;

    MemberField(Kind kind) {
        this.kind = kind;
        this.codes = null;
    }

    MemberField(CodeSet codes) {
        this.kind = Kind.CODE;
        this.codes = codes;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public @Nullable CodeSet codes() {
        return codes;
    }

    @Override
    public boolean isRequired() {
        return this == NAME || this == ID_NUMBER;
    }

    @Override
    public String heading() {
        return "roster.member." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

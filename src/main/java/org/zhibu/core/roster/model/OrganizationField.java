package org.zhibu.core.roster.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.rule.CodeSet;

/** Items 1 to 10 of the national collection, what the tree needs beside them, and the key that exports carry. */
public enum OrganizationField implements RosterField {
    NAME(Kind.TEXT),
    SHORT_NAME(Kind.TEXT),
    PARENT(Kind.TEXT),
    CATEGORY(Kind.CODE),
    CODE(Kind.TEXT),
    SECRETARY(Kind.NAME),
    CONTACT(Kind.NAME),
    PHONE(Kind.PHONE),
    SITUATION(Kind.TEXT),
    UNIT_NAME(Kind.TEXT),
    CREDIT_CODE(Kind.CREDIT_CODE),
    UNIT_NATURE(Kind.TEXT),
    UNIT_BODY(Kind.TEXT),
    FOUNDED_ON(Kind.DATE),
    ELECTED_ON(Kind.DATE),
    ENDS_ON(Kind.DATE),
    TERM_YEARS(Kind.NUMBER),
    KEY(Kind.KEY);

    private final Kind kind;

    OrganizationField(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public @Nullable CodeSet codes() {
        return this == CATEGORY ? CodeSet.ORGANIZATION_CATEGORY : null;
    }

    @Override
    public boolean isRequired() {
        return this == NAME || this == PARENT;
    }

    @Override
    public String heading() {
        return "roster.organization." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

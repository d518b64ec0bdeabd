package org.zhibu.core.roster.model;

import org.jspecify.annotations.Nullable;
import org.zhibu.shared.rule.CodeSet;

/** One item of a roster: a column, under whatever heading. */
public interface RosterField {

    /** How the cells of a column are read. */
    enum Kind {
        TEXT,
        NAME,
        DATE,
        CODE,
        ID_NUMBER,
        PHONE,
        CREDIT_CODE,
        NUMBER,
        KEY
    }

    /** The name of the constant. */
    String name();

    Kind kind();

    /** The list a code is looked up in. */
    @Nullable
    CodeSet codes();

    /** Without this column a file cannot be read as a roster. */
    boolean isRequired();

    /** Message key of the heading. */
    String heading();
}

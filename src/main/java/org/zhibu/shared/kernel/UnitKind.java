package org.zhibu.shared.kernel;

/** Kinds of organisation, 支部工作条例(试行) 第四条至第八条 and the national category codes. */
public enum UnitKind {
    COMMITTEE("611"),
    GENERAL_BRANCH("621"),
    BRANCH("631"),
    JOINT_BRANCH("632"),
    TEMPORARY_BRANCH("931"),
    GROUP("X03");

    private final String category;

    UnitKind(String category) {
        this.category = category;
    }

    /** The code of the national list this kind usually has. */
    public String category() {
        return category;
    }

    /** Has members of its own and owes the duties of a branch. */
    public boolean isBranch() {
        return this == BRANCH || this == JOINT_BRANCH || this == TEMPORARY_BRANCH;
    }

    public boolean isAboveBranch() {
        return this == COMMITTEE || this == GENERAL_BRANCH;
    }
}

package org.zhibu.shared.rule;

/** The code lists of the roster and its neighbours, each from one table (or one part of a table) under {@code rules/}. */
public enum CodeSet {
    /** GB/T 3304-1991. */
    ETHNICITY("code-ethnicity", ""),
    /** GB/T 4658-2006, two digits. */
    EDUCATION("code-education", ""),
    /** GB/T 6864-2003. */
    DEGREE("code-degree", ""),
    /** GB/T 4762-1984. */
    POLITICAL_STATUS("code-political-status", ""),
    /** GB/T 2261.1-2003. */
    GENDER("code-gender-marital-province", "gender"),
    /** GB/T 2261.2-2003. */
    MARITAL("code-gender-marital-province", "marital"),
    /** GB/T 2260. */
    PROVINCE("code-gender-marital-province", "province"),
    MEMBER_CATEGORY("code-member-category", "MC"),
    DEVELOPMENT_STAGE("code-member-category", "DS"),
    MEMBERSHIP_STATE("code-member-category", "PS"),
    MOBILITY("code-member-category", "FL"),
    OUT_OF_CONTACT("code-member-category", "LC"),
    APPRAISAL_GRADE("code-member-category", "AR"),
    UNIT_NATURE("code-member-category", "UN"),
    ORGANIZATION_CATEGORY("code-org-category", ""),
    POST("code-duty-names", ""),
    /** Answers to a question of a form. */
    YES_NO("code-yes-no", "");

    private final String table;
    private final String part;

    CodeSet(String table, String part) {
        this.table = table;
        this.part = part;
    }

    String table() {
        return table;
    }

    String part() {
        return part;
    }
}

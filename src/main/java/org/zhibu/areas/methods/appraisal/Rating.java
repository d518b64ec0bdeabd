package org.zhibu.areas.methods.appraisal;

/** 优秀、合格、基本合格、不合格, in the order in which the ballot offers them; message {@code appraisal.rating.<name>}. */
public enum Rating {
    EXCELLENT,
    QUALIFIED,
    BASIC,
    UNQUALIFIED
}

package org.zhibu.areas.service.training;

/** What somebody can be behind with; message {@code training.debt.<name>}. */
public enum Debt {
    HOURS,
    COURSE,
    ROTATION,
    INDUCTION,
    FIRST
}

package org.zhibu.areas.approach.project;

/** What the committee says of a result; message {@code project.grade.<name>}. */
public enum Grade {
    GOOD,
    FAIR,
    PLAIN,
    POOR
}

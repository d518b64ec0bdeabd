package org.zhibu.areas.approach.project;

/** What a member's post of duty is; message {@code project.duty.<name>}. */
public enum DutyKind {
    PIONEER,
    AREA
}

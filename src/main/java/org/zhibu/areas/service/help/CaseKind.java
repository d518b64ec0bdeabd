package org.zhibu.areas.service.help;

/** What the difficulty is about; message {@code help.kind.<name>}. */
public enum CaseKind {
    WORK,
    LIFE
}

package org.zhibu.areas.service.help;

/** Why somebody is on the list; message {@code help.care.kind.<name>}. */
public enum CareKind {
    DIFFICULT,
    OLD
}

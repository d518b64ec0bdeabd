package org.zhibu.areas.service.talent;

/** For what somebody opens a recommendation; the person reads it. */
public enum Purpose {
    OPINION,
    SELECTION,
    CHECK,
    OWN
}

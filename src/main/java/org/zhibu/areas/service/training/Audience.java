package org.zhibu.areas.service.training;

/** For whom a course is; message {@code training.audience.<name>}. */
public enum Audience {
    SECRETARIES,
    LEADERS,
    NEW_SECRETARIES,
    NEW_MEMBERS,
    ALL
}

package org.zhibu.core.life;

/** How somebody expected at an activity took part. */
public enum AttendanceStatus {
    PRESENT,
    LEAVE,
    ABSENT
}

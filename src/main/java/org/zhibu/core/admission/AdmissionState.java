package org.zhibu.core.admission;

/** Where a file stands. */
public enum AdmissionState {
    OPEN,
    STOPPED,
    ARCHIVED
}

package org.zhibu.core.admission;

/** Why a file was stopped; message {@code admission.end.<name>}. */
public enum EndReason {
    UNFIT,
    LEFT,
    WITHDRAWN
}

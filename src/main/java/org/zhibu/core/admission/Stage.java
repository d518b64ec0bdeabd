package org.zhibu.core.admission;

/** The five stages; message {@code admission.stage.<name>}. */
public enum Stage {
    APPLICATION,
    ACTIVIST,
    CANDIDATE,
    ADMISSION,
    PROBATION
}

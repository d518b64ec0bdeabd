package org.zhibu.areas.approach.integrity;

/** The four bad styles, 四风; message {@code integrity.style.<name>}. */
public enum Style {
    FORMALISM,
    BUREAUCRACY,
    HEDONISM,
    EXTRAVAGANCE
}

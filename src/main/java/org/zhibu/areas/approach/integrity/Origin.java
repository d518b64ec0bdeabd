package org.zhibu.areas.approach.integrity;

/** How a problem came into the ledger; message {@code integrity.origin.<name>}. */
public enum Origin {
    SELF_CHECK,
    SPOT_CHECK,
    NOTICED
}

package org.zhibu.areas.methods.exchange;

/** Whether a post or a reply is to be read; message {@code exchange.standing.<name>}. */
public enum Standing {
    OPEN,
    HIDDEN,
    WITHDRAWN
}

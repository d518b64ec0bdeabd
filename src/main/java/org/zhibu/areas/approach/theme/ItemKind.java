package org.zhibu.areas.approach.theme;

/** What an item of a plan is; message {@code theme.kind.<name>}. */
public enum ItemKind {
    FIRST_ISSUE,
    TOPIC,
    OWN
}

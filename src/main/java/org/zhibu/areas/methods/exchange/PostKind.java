package org.zhibu.areas.methods.exchange;

/** What a post is; message {@code exchange.kind.<name>}. */
public enum PostKind {
    QUESTION,
    EXPERIENCE
}

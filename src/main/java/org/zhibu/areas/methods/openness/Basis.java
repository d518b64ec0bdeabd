package org.zhibu.areas.methods.openness;

/** Whether a regulation asks for an item, or practice does, which a place may set; message {@code openness.basis.<name>}. */
public enum Basis {
    RULE,
    PRACTICE
}

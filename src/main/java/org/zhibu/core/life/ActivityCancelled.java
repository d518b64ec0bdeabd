package org.zhibu.core.life;

/** A logged activity was taken back. */
public record ActivityCancelled(ActivityId id) {}

package org.zhibu.areas.methods.ballot;

/** A box was closed: its list is published, or its paper count entered. */
public record BallotClosed(BoxId box) {}

package org.zhibu.shared.ui;

import org.jspecify.annotations.Nullable;

/** A place on the way to a page; without an address it is plain text. */
public record Crumb(String text, @Nullable String href) {}

package org.zhibu.shared.document;

/** A record let go of a file; the bytes go with the last record that had them. */
public record FileRemoved(long home, String sha256) {}

package org.zhibu.areas.foundation.research;

/** What a finding is; message {@code research.kind.<name>}. */
public enum FindingKind {
    PROBLEM,
    PRACTICE,
    FACT
}

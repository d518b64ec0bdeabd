package org.zhibu.areas.service.help;

/** The member's own word on the result; message {@code help.verdict.<name>}. */
public enum Verdict {
    SOLVED,
    PARTLY,
    NOT_SOLVED
}

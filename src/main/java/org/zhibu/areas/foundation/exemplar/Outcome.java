package org.zhibu.areas.foundation.exemplar;

/** What a borrowed practice was worth to the borrower; message {@code exemplar.outcome.<name>}. */
public enum Outcome {
    WORKS,
    PARTLY,
    NOT
}

package org.zhibu.areas.service.help;

/** How somebody was helped; message {@code help.measure.<name>}. */
public enum MeasureKind {
    VISIT,
    MONEY,
    MEASURE
}

package org.zhibu.shared.fact;

/** The facts of an organisation and year changed. */
public record Mark(long id, long unitId, int year) {}

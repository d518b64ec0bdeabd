package org.zhibu.areas.methods.openness;

import java.time.LocalDate;

/** How often an item is made public; message {@code openness.every.<name>}. */
public enum Every {
    YEAR(1),
    QUARTER(4),
    /** Whenever it happens; nothing is owed where nothing happened. */
    EVENT(1);

    private final int parts;

    Every(int parts) {
        this.parts = parts;
    }

    /** How many times a year. */
    public int parts() {
        return parts;
    }

    public LocalDate start(int year, int part) {
        return LocalDate.of(year, 1, 1).plusMonths((part - 1) * months());
    }

    public LocalDate end(int year, int part) {
        return start(year, part).plusMonths(months()).minusDays(1);
    }

    /** The part of its year a day falls into. */
    public int partOf(LocalDate day) {
        return (int) ((day.getMonthValue() - 1) / months()) + 1;
    }

    private long months() {
        return 12L / parts;
    }
}

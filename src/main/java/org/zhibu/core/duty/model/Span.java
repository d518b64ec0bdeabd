package org.zhibu.core.duty.model;

import java.time.LocalDate;

/** From a first to a last day. */
public record Span(LocalDate start, LocalDate end) {

    public static Span months(LocalDate start, int months) {
        return new Span(start, start.plusMonths(months).minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}

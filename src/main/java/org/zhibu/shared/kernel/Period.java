package org.zhibu.shared.kernel;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A calendar month, quarter or year.
 *
 * @param kind which of the three
 * @param start its first day
 */
public record Period(Kind kind, LocalDate start) {

    /** Lengths of period, in months. */
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    public static Period containing(Kind kind, LocalDate day) {
        int month = (day.getMonthValue() - 1) / kind.months * kind.months + 1;
        return new Period(kind, LocalDate.of(day.getYear(), month, 1));
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, LocalDate.of(year, 1, 1));
    }

    /** Reads {@code 2026}, {@code 2026-Q4} or {@code 2026-11}; anything else is not here. */
    public static Period of(String text) {
        try {
            if (text.length() == 4) return year(Integer.parseInt(text));
            int year = Integer.parseInt(text.substring(0, 4));
            if (text.charAt(5) == 'Q')
                return containing(Kind.QUARTER, LocalDate.of(year, Integer.parseInt(text.substring(6)) * 3, 1));
            return containing(Kind.MONTH, YearMonth.parse(text).atDay(1));
        } catch (RuntimeException e) {
            throw new NotHere(e);
        }
    }

    /** The last day. */
    public LocalDate end() {
        return start.plusMonths(kind.months).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end());
    }

    public Period previous() {
        return new Period(kind, start.minusMonths(kind.months));
    }

    public Period next() {
        return new Period(kind, start.plusMonths(kind.months));
    }

    public int year() {
        return start.getYear();
    }

    /** The text {@link #of} reads. */
    public String text() {
        return switch (kind) {
            case YEAR -> String.valueOf(start.getYear());
            case QUARTER -> start.getYear() + "-Q" + ((start.getMonthValue() + 2) / 3);
            case MONTH -> YearMonth.from(start).toString();
        };
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.zhibu.areas.approach.integrity;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.shared.kernel.NotHere;

/**
 * What a self-check is about.
 *
 * @param part 1 or 2 for a half-year, 0 for the whole year
 */
public record CheckPeriod(int year, int part) {

    /** Reads {@code 2026-1}; anything else is not here. */
    public static CheckPeriod of(String text) {
        if (!text.matches("2\\d{3}-[012]")) throw new NotHere();
        return new CheckPeriod(Integer.parseInt(text.substring(0, 4)), text.charAt(5) - '0');
    }

    /** The periods of a year, as often as it is asked for. */
    public static List<CheckPeriod> ofYear(int year, int perYear) {
        return perYear == 1
                ? List.of(new CheckPeriod(year, 0))
                : List.of(new CheckPeriod(year, 1), new CheckPeriod(year, 2));
    }

    public static CheckPeriod containing(LocalDate day, int perYear) {
        return ofYear(day.getYear(), perYear).stream()
                .filter(period -> !day.isAfter(period.end()))
                .findFirst()
                .orElseThrow();
    }

    public CheckPeriod previous() {
        return switch (part) {
            case 0 -> new CheckPeriod(year - 1, 0);
            case 1 -> new CheckPeriod(year - 1, 2);
            default -> new CheckPeriod(year, 1);
        };
    }

    public LocalDate start() {
        return LocalDate.of(year, part == 2 ? 7 : 1, 1);
    }

    public LocalDate end() {
        return part == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    @Override
    public String toString() {
        return year + "-" + part;
    }
}

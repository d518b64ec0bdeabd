package org.zhibu.core.admission.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibu.shared.rule.RuleTable;

/**
 * Working days: Monday to Friday, less the holidays and with the make-up days the State Council set for the year. Where a
 * year has not been entered, weekends alone are left out.
 */
public record WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> madeUp) {

    private static final WorkCalendar OFFICIAL = read();

    public WorkCalendar {
        holidays = Set.copyOf(holidays);
        madeUp = Set.copyOf(madeUp);
    }

    /** As the State Council set it, {@code rules/work-calendar.csv}. */
    public static WorkCalendar official() {
        return OFFICIAL;
    }

    private static WorkCalendar read() {
        return new WorkCalendar(days("HOLIDAY"), days("WORKDAY"));
    }

    private static Set<LocalDate> days(String kind) {
        return RuleTable.read("work-calendar").stream()
                .filter(row -> row.text("kind").equals(kind))
                .map(row -> LocalDate.parse(row.text("day")))
                .collect(Collectors.toSet());
    }

    public boolean isWorkday(LocalDate day) {
        if (madeUp.contains(day)) return true;
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    /** Working days from one day to another, the last included. */
    public int between(LocalDate from, LocalDate to, boolean firstCounts) {
        LocalDate first = firstCounts ? from : from.plusDays(1);
        if (to.isBefore(first) || first.plusYears(1).isBefore(to)) return to.isBefore(first) ? 0 : Integer.MAX_VALUE;
        return (int) first.datesUntil(to.plusDays(1)).filter(this::isWorkday).count();
    }

    /** The day on which so many working days are full. */
    public LocalDate after(LocalDate from, int days, boolean firstCounts) {
        LocalDate day = firstCounts ? from : from.plusDays(1);
        int left = isWorkday(day) ? days - 1 : days;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkday(day)) left--;
        }
        return day;
    }

    /** Whether the holidays of a year are known. */
    public boolean knows(int year) {
        return holidays.stream().anyMatch(day -> day.getYear() == year);
    }
}

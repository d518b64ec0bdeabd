package org.zhibu.areas.service.training;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.shared.kernel.Refused;

/**
 * When a course is: from one half day to another.
 *
 * @param weekends whether it goes on over Saturdays and Sundays
 */
public record Span(LocalDate from, Half fromHalf, LocalDate to, Half toHalf, boolean weekends) {

    /** A course is not longer than this many half days. */
    private static final int MOST = 60;

    /** Half a day on which the course is held. */
    public record Slot(LocalDate on, Half half) {}

    public Span {
        boolean backwards = to.isBefore(from) || (to.equals(from) && toHalf.compareTo(fromHalf) < 0);
        if (backwards) throw Refused.at("toOn", "training.ends-before");
        if (from.plusDays(MOST).isBefore(to)) throw Refused.at("toOn", "training.too-long-course", MOST);
    }

    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1))
            for (Half half : Half.values()) if (holds(day, half)) slots.add(new Slot(day, half));
        return slots;
    }

    private boolean holds(LocalDate day, Half half) {
        if (day.equals(from) && half.compareTo(fromHalf) < 0) return false;
        if (day.equals(to) && half.compareTo(toHalf) > 0) return false;
        return weekends || (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}

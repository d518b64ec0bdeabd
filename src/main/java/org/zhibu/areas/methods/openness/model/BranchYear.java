package org.zhibu.areas.methods.openness.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.UnitId;

/**
 * What is known about a branch in one year.
 *
 * @param temporary whether it is a temporary branch
 * @param events what happened, by kind of fact and quarter
 * @param published the first day each item was public, by item and part: {@code OP-03 1}
 * @param waived items that do not apply, with the words of the committee
 */
public record BranchYear(
        UnitId unit,
        boolean temporary,
        @Nullable LocalDate founded,
        @Nullable LocalDate dissolved,
        List<Event> events,
        Map<String, LocalDate> published,
        Map<String, String> waived) {

    /** The first and the last of one kind of fact in a quarter. */
    public record Event(String kind, LocalDate first, LocalDate last) {}

    public static String key(String item, int part) {
        return item + " " + part;
    }
}

package org.zhibu.core.admission.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;

/**
 * A step as it was typed.
 *
 * @param on null where the day comes from the meeting
 * @param answers what was answered; a box that was not ticked answers no
 * @param meeting a logged meeting, with the number of the vote behind a slash where there was one; {@link #ELSEWHERE} for one
 *     that is not in this portal, blank where none was chosen
 * @param people ids of those chosen from the roster
 * @param explanation why a limit was passed
 * @param reason of a correction
 */
public record StepEntry(
        Step step,
        @Nullable LocalDate on,
        Map<Item, String> answers,
        String meeting,
        List<String> people,
        String explanation,
        String reason) {

    /** Held in another unit, or before the portal was there. */
    public static final String ELSEWHERE = "ELSEWHERE";
}

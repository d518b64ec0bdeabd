package org.zhibu.areas.foundation.research;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.Refused;

/**
 * One visit of a topic. A logged activity knows its day, place and people, so they need not be typed again.
 *
 * @param people who went and who was met
 * @param activity the logged activity it was, null for a visit noted here only
 */
public record NewVisit(
        @Nullable LocalDate heldOn,
        String place,
        String people,
        String notes,
        @Nullable ActivityId activity) {

    /** What was left blank is taken from the logged activity. */
    public NewVisit filledFrom(LocalDate on, @Nullable String at) {
        return new NewVisit(
                heldOn == null ? on : heldOn, place.isBlank() && at != null ? at : place, people, notes, activity);
    }

    /** The day, once nothing is missing and it has been. */
    public LocalDate check(LocalDate today) {
        if (heldOn == null) throw Refused.at("heldOn", "research.held-missing");
        if (heldOn.isAfter(today)) throw Refused.at("heldOn", "research.visit-in-the-future", today.toString());
        if (place.isBlank()) throw Refused.at("place", "research.place-missing");
        if (people.isBlank() && activity == null) throw Refused.at("who", "research.who-missing");
        return heldOn;
    }
}

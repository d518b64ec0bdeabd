package org.zhibu.core.life;

import java.time.LocalDate;
import java.util.List;

/**
 * A logged meeting as those need it who act on what it decided.
 *
 * @param votes in their order
 */
public record LoggedMeeting(ActivityId id, ActivityKind kind, String title, LocalDate heldOn, List<Ballot> votes) {

    /** One matter put to the vote. */
    public record Ballot(int number, String matter, int due, int present, int inFavour) {}
}

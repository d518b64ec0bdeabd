package org.zhibu.core.study;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.UnitId;

/**
 * Study that was held at one time, in an activity or in a course: what hours are posted from.
 *
 * @param kind word of the conversion, {@code study.convert.<kind>}
 */
public record StudySession(
        RecordRef source,
        String kind,
        String title,
        LocalDate heldOn,
        LocalTime startsAt,
        int minutesLong,
        List<Present> present) {

    public StudySession {
        present = List.copyOf(present);
    }

    /** Somebody who was there, and the organisation the hours are shown with. */
    public record Present(MemberId member, UnitId unit) {}
}

package org.zhibu.core.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.MemberId;

/**
 * An activity as somebody logs or corrects it.
 *
 * @param lateReason why it is entered late; kept only where it is
 */
public record NewActivity(
        ActivityKind kind,
        String title,
        LocalDate heldOn,
        LocalTime startsAt,
        int minutesLong,
        Texts texts,
        List<Attendee> attendees,
        List<String> guests,
        List<Decision> decisions,
        List<Vote> votes,
        @Nullable String lateReason) {

    /** What is written down; what a kind has no use for stays null. */
    public record Texts(
            @Nullable String place,
            @Nullable String host,
            @Nullable String recorder,
            @Nullable String topic,
            @Nullable String material,
            @Nullable String lecturer,
            @Nullable String agenda,
            @Nullable String minutes) {}

    /** @param reason of a leave */
    public record Attendee(
            MemberId member,
            AttendanceStatus status,
            @Nullable String reason) {}

    /** @param number of the decision being corrected, null for a new one */
    public record Decision(
            @Nullable Long number,
            String wording,
            @Nullable String owner,
            @Nullable LocalDate dueOn) {}

    /**
     * @param due voters due, counted from the attendance when null
     * @param present voters present, counted likewise
     */
    public record Vote(
            String matter,
            @Nullable Integer due,
            @Nullable Integer present,
            int inFavour,
            int against,
            int abstained) {}
}

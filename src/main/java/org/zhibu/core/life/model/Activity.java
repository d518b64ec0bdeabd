package org.zhibu.core.life.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.NewActivity;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;

/** An activity that passed its guards, with who could vote and with every vote counted. */
public record Activity(
        ActivityId id,
        NewActivity content,
        List<Attendance> attendance,
        List<OrdinaryVote> votes,
        @Nullable String lateReason) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 24 * 60;

    /** Somebody's part in it. */
    public record Attendance(
            MemberId member,
            AttendanceStatus status,
            @Nullable String reason,
            boolean votes) {

        public boolean isPresent() {
            return status == AttendanceStatus.PRESENT;
        }
    }

    /** Refuses what cannot have been. */
    public static Activity of(ActivityId id, NewActivity content, Circumstances as) {
        checkTime(content, as);
        if (content.title().isBlank()) throw Refused.at("title", "life.activity.title-missing");
        List<Attendance> attendance = attendance(content, as);
        checkPresence(content, attendance);
        return new Activity(id, content, attendance, votes(content, attendance), lateReason(content, as));
    }

    private static void checkTime(NewActivity content, Circumstances as) {
        if (content.heldOn().isAfter(as.today()))
            throw Refused.at("heldOn", "life.activity.in-the-future", as.today().toString());
        if (as.foundedOn() != null && content.heldOn().isBefore(as.foundedOn()))
            throw Refused.at(
                    "heldOn", "life.activity.before-founding", as.foundedOn().toString());
        if (content.minutesLong() < SHORTEST || content.minutesLong() > LONGEST)
            throw Refused.at("minutesLong", "life.activity.length", SHORTEST, LONGEST);
    }

    private static List<Attendance> attendance(NewActivity content, Circumstances as) {
        List<Attendance> attendance = new ArrayList<>();
        for (NewActivity.Attendee attendee : content.attendees()) {
            Boolean votes = as.expected().get(attendee.member());
            if (votes == null) throw Refused.at("attendees", "life.activity.stranger");
            boolean leave = attendee.status() == AttendanceStatus.LEAVE;
            String reason = leave ? attendee.reason() : null;
            if (leave && (reason == null || reason.isBlank()))
                throw Refused.at("attendees[" + attendance.size() + "].reason", "life.activity.leave-needs-reason");
            attendance.add(new Attendance(attendee.member(), attendee.status(), reason, votes));
        }
        return List.copyOf(attendance);
    }

    private static void checkPresence(NewActivity content, List<Attendance> attendance) {
        long present = attendance.stream().filter(Attendance::isPresent).count();
        if (present == 0) throw Refused.at("attendees", "life.activity.nobody-present");
        if (content.kind().isTalk() && present + content.guests().size() < 2)
            throw Refused.at("attendees", "life.activity.talk-needs-two");
    }

    private static List<OrdinaryVote> votes(NewActivity content, List<Attendance> attendance) {
        if (!content.votes().isEmpty() && !content.kind().votes()) throw new Refused("life.vote.not-here");
        int due = (int) attendance.stream().filter(Attendance::votes).count();
        int present = (int) attendance.stream()
                .filter(one -> one.votes() && one.isPresent())
                .count();
        List<OrdinaryVote> votes = new ArrayList<>();
        for (NewActivity.Vote vote : content.votes())
            votes.add(counted(vote, due, present).checked("votes[" + votes.size() + "]"));
        return List.copyOf(votes);
    }

    /** With those due and present as typed, else as counted. */
    private static OrdinaryVote counted(NewActivity.Vote vote, int due, int present) {
        Integer typedDue = vote.due();
        Integer typedPresent = vote.present();
        return new OrdinaryVote(
                vote.matter(),
                typedDue == null ? due : typedDue,
                typedPresent == null ? present : typedPresent,
                vote.inFavour(),
                vote.against(),
                vote.abstained());
    }

    /** Entered more days after than allowed, it says why and is marked for good. */
    private static @Nullable String lateReason(NewActivity content, Circumstances as) {
        if (!isLate(content.heldOn(), as.enteredOn(), as.lateAfterDays())) return null;
        String reason = content.lateReason();
        if (reason == null || reason.isBlank())
            throw Refused.at("lateReason", "life.activity.late-needs-reason", as.lateAfterDays());
        return reason.strip();
    }

    public static boolean isLate(java.time.LocalDate heldOn, java.time.LocalDate enteredOn, int lateAfterDays) {
        return enteredOn.isAfter(heldOn.plusDays(lateAfterDays));
    }

    public List<MemberId> present() {
        return attendance.stream()
                .filter(Attendance::isPresent)
                .map(Attendance::member)
                .toList();
    }
}

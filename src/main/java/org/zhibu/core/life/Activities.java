package org.zhibu.core.life;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.repository.ActivityDetail;
import org.zhibu.core.life.repository.ActivityQueries;
import org.zhibu.core.life.repository.MeetingQueries;
import org.zhibu.core.life.service.RecordingActivities;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/**
 * The front door: for those who bring in activities from elsewhere, such as an older book or the demo year, and for those who
 * tell of one.
 */
@Component
public class Activities {

    private final RecordingActivities recording;
    private final ActivityQueries queries;
    private final MeetingQueries meetings;

    Activities(RecordingActivities recording, ActivityQueries queries, MeetingQueries meetings) {
        this.recording = recording;
        this.queries = queries;
        this.meetings = meetings;
    }

    /** What an activity was, without anybody's name; empty outside the scope and once it was taken back. */
    public Optional<ActivityOutline> outline(Scope scope, ActivityId id) {
        return queries.find(scope, id)
                .filter(detail -> !detail.cancelled())
                .map(detail -> new ActivityOutline(
                        id,
                        detail.activity().place(),
                        detail.activity().kind(),
                        detail.activity().title(),
                        detail.activity().heldOn(),
                        detail.activity().where(),
                        detail.activity().topic(),
                        detail.activity().agenda(),
                        detail.present().size(),
                        detail.guests().size(),
                        detail.decisions().stream()
                                .map(ActivityDetail.Decision::wording)
                                .toList()));
    }

    /** The latest meetings of a branch that stand, newest first, each with its votes. */
    public List<LoggedMeeting> meetings(
            Scope scope, long home, UnitId branch, Collection<ActivityKind> kinds, int most) {
        return meetings.of(scope, home, branch, kinds, most);
    }

    /** Those of the meetings that still stand, by what they say now. */
    public List<LoggedMeeting> meetings(Scope scope, long home, Collection<ActivityId> ids) {
        return ids.isEmpty() ? List.of() : meetings.of(scope, home, ids);
    }

    /**
     * Records as if entered at that moment, with every guard, its hours and its marks.
     *
     * @throws org.zhibu.shared.kernel.Refused where a guard says no
     */
    public ActivityId record(Actor actor, Unit unit, NewActivity activity, OffsetDateTime enteredAt) {
        return recording.record(actor, unit, activity, enteredAt);
    }

    /** Closes the decisions of an activity as carried out at that moment. */
    public void carryOut(Actor actor, Unit unit, ActivityId activity, @Nullable String note, OffsetDateTime at) {
        recording.carryOut(actor, unit, activity, note, at);
    }
}

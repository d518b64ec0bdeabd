package org.zhibu.core.life;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.service.RecordingActivities;
import org.zhibu.core.organization.Unit;
import org.zhibu.shared.audit.Actor;

/** The front door for those who bring in activities from elsewhere, such as an older book or the demo year. */
@Component
public class Activities {

    private final RecordingActivities recording;

    Activities(RecordingActivities recording) {
        this.recording = recording;
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

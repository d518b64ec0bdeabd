package org.zhibu.areas.methods.appraisal.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.record.MoveForm;

/** The meeting that decided; words where more are rated 优秀 than the cap allows. */
public class DecisionForm extends MoveForm {

    private String meeting = "";

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(@Nullable String meeting) {
        this.meeting = Objects.requireNonNullElse(meeting, "");
    }
}

package org.zhibu.areas.methods.outline.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** What is entered after an activity: the record that carried it out, or what worked and what to do otherwise. */
public class AfterForm extends MoveForm {

    private String activity = "";

    @Size(max = 500, message = "{outline.too-long}")
    private String worked = "";

    @Size(max = 500, message = "{outline.too-long}")
    private String improve = "";

    ActivityId held() {
        try {
            return ActivityId.of(activity);
        } catch (NotHere e) {
            throw Refused.at("activity", "outline.activity-missing");
        }
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(@Nullable String activity) {
        this.activity = activity == null ? "" : activity.strip();
    }

    public String getWorked() {
        return worked;
    }

    public void setWorked(@Nullable String worked) {
        this.worked = worked == null ? "" : worked.strip();
    }

    public String getImprove() {
        return improve;
    }

    public void setImprove(@Nullable String improve) {
        this.improve = improve == null ? "" : improve.strip();
    }
}

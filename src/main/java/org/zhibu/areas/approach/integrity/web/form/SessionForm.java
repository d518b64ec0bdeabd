package org.zhibu.areas.approach.integrity.web.form;

import org.jspecify.annotations.Nullable;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** The logged activity that was integrity education. */
public class SessionForm extends MoveForm {

    private String activity = "";

    public ActivityId held() {
        try {
            return ActivityId.of(activity);
        } catch (NotHere e) {
            throw Refused.at("activity", "integrity.activity-missing");
        }
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(@Nullable String activity) {
        this.activity = activity == null ? "" : activity.strip();
    }
}

package org.zhibu.areas.approach.theme.web;

import org.jspecify.annotations.Nullable;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** The activity that carried an item out. */
public class LinkForm extends MoveForm {

    private int number;
    private String activity = "";

    ActivityId held() {
        try {
            return ActivityId.of(activity);
        } catch (IllegalArgumentException | NotHere e) {
            throw Refused.at("activity", "theme.activity-missing");
        }
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(@Nullable String activity) {
        this.activity = activity == null ? "" : activity;
    }
}

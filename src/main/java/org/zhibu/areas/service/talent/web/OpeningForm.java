package org.zhibu.areas.service.talent.web;

import org.jspecify.annotations.Nullable;
import org.zhibu.areas.service.talent.Purpose;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.record.MoveForm;

/** For what a recommendation is opened. */
public class OpeningForm extends MoveForm {

    private @Nullable Purpose purpose;

    Purpose stated() {
        if (purpose == null) throw Refused.at("purpose", "talent.purpose-missing");
        return purpose;
    }

    public @Nullable Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable Purpose purpose) {
        this.purpose = purpose;
    }
}

package org.zhibu.areas.service.training.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.shared.record.MoveForm;

/** How everybody was at half a day, by number of enrolment; words are the reason of a correction. */
public class AttendanceForm extends MoveForm {

    private Map<Long, AttendanceStatus> statuses = new LinkedHashMap<>();

    public Map<Long, AttendanceStatus> getStatuses() {
        return statuses;
    }

    public void setStatuses(Map<Long, AttendanceStatus> statuses) {
        this.statuses = statuses;
    }
}

package org.zhibu.core.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zhibu.shared.kernel.UnitId;

/**
 * A duty of a branch as a page shows it.
 *
 * @param state where it stands today
 * @param clause the regulation and article, in Chinese
 * @param missingGroups names of the groups that have not met, for group meetings
 */
public record Duty(
        UnitId unit,
        String unitName,
        String parentName,
        DutyCell cell,
        DutyState state,
        String clause,
        List<String> missingGroups) {

    /** Days from today to the last day; negative when it is past. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, cell.dueOn());
    }
}

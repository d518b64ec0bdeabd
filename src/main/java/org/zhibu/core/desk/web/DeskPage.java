package org.zhibu.core.desk.web;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.core.desk.repository.DeskQueries.Derived;
import org.zhibu.core.desk.repository.DeskQueries.Recent;
import org.zhibu.core.desk.service.Desk.Group;
import org.zhibu.core.duty.DutyPlan;
import org.zhibu.shared.kernel.Period;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.ui.Answer;

/**
 * All the desk shows.
 *
 * @param daysLeft until the year ends
 * @param plan the duties of this quarter
 * @param mayRecord whether the viewer keeps this branch or only looks
 */
public record DeskPage(
        Place place,
        LocalDate today,
        long daysLeft,
        Answer todo,
        Answer done,
        Answer next,
        List<Group> groups,
        Period quarter,
        DutyPlan plan,
        List<Recent> recent,
        Derived month,
        boolean mayRecord) {

    /** Nobody on the roster and nothing logged: the first step is another one. */
    public boolean isFresh() {
        return month.members() == 0 && recent.isEmpty();
    }

    /** Where a recent record opens. */
    public String href(Recent record) {
        return "/life/activities/" + Long.toString(record.homeId(), 36) + "-" + Long.toString(record.id(), 36);
    }
}

package org.zhibu.core.duty.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The plan of the year stands beside the activities it asks for. */
@Component
class DutyNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(NavEntry.of("duty.calendar", "life", 210, "/duty/calendar", "calendar3", Right.KEEP_BRANCH));
    }
}

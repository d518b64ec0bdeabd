package org.zhibu.core.study.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The ledger of hours stands beside the activities it is posted from. */
@Component
class StudyNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(NavEntry.of("study", "life", 220, "/study/hours", "book", Right.LOOK));
    }
}

package org.zhibu.core.assessment.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The score of one's own branch. */
@Component
class ScoreNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(NavEntry.of(
                "assessment.score", "assessment", 500, "/assessment/scores", "bar-chart-steps", Right.LOOK));
    }
}

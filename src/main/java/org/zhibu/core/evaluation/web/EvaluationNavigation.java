package org.zhibu.core.evaluation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The grades given; a branch reads its own, a committee judges from here. */
@Component
class EvaluationNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of("evaluation", "assessment", 510, "/evaluation/evaluations", "patch-check", Right.LOOK));
    }
}

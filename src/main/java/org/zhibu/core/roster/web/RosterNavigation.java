package org.zhibu.core.roster.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The import's place in the navigation. */
@Component
class RosterNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry(
                "roster.imports",
                "people",
                210,
                "/roster/imports",
                "upload",
                false,
                viewer -> viewer.may(Right.KEEP_BRANCH) || viewer.may(Right.OVERSEE)));
    }
}

package org.zhibu.core.life.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** Where activities are logged and found. */
@Component
class LifeNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of("life.new", "", 0, "/life/activities/new", "pencil-square", Right.KEEP_BRANCH)
                        .onPhone(),
                NavEntry.of("life", "life", 200, "/life/activities", "journal-text", Right.LOOK));
    }
}

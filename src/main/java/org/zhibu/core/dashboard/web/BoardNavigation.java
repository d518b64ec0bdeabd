package org.zhibu.core.dashboard.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The board is the home of a committee officer. */
@Component
class BoardNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(NavEntry.of("dashboard", "", 20, "/dashboard", "speedometer2", Right.OVERSEE)
                .onPhone());
    }
}

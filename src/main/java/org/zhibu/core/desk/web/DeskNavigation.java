package org.zhibu.core.desk.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.ui.NavEntry;
import org.zhibu.shared.ui.Navigation;

/** The desk is the home of whoever keeps a branch; whoever oversees has it beside the board. */
@Component
class DeskNavigation implements Navigation {

    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of("desk", "", 10, "/desk", "house", Right.KEEP_BRANCH).onPhone(),
                new NavEntry(
                        "waiting",
                        "",
                        21,
                        "/desk",
                        "list-check",
                        true,
                        viewer -> viewer.may(Right.OVERSEE) && !viewer.may(Right.KEEP_BRANCH)));
    }
}
